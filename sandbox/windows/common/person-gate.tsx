import {
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { lastPerson } from '../naa/last-person.ts'
import { peopleQuery, type Person } from './api/people.ts'

/** Finds the person named in the address (`?person=lone-leder`) before the window is shown. */
export function PersonGate({ app, children }: { app: string; children: (person: Person) => ReactNode }) {
  const id = new URLSearchParams(location.search).get('person')
  const people = useQuery(peopleQuery)
  const person = people.data?.find((one) => one.id === id)

  useEffect(() => {
    if (person === undefined) return
    lastPerson.write(person.id)
    document.title = `${app} – ${person.name}`
  }, [app, person])

  if (people.isPending) return <Spinner label={`Åbner ${app}`} style={{ height: '100vh' }} />
  if (people.isError) return <Failure title="Sandkassen svarer ikke." body="Kør npm start, og prøv igen." />
  if (person === undefined) return <Failure title="Personen findes ikke." body="Vælg en person på startsiden." />
  return children(person)
}

function Failure({ title, body }: { title: string; body: string }) {
  return (
    <main style={{ padding: 24 }}>
      <MessageBar intent="error">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {body}
        </MessageBarBody>
        <MessageBarActions>
          <Link href="/">Startsiden</Link>
        </MessageBarActions>
      </MessageBar>
    </main>
  )
}
