import { Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { peopleQuery } from '../api/people.ts'
import type { Leader } from '../call.ts'
import { Chosen } from './chosen.tsx'
import { PersonRow } from './person-row.tsx'

export interface LeaderPartProps {
  readonly leader: Leader | undefined
  readonly onChoose: (leader: Leader | undefined) => void
}

const quietMs = 250

/** The employee's leader, looked up by name: whoever it is gets the request and is told. */
export function LeaderPart({ leader, onChoose }: LeaderPartProps) {
  const { t } = useTranslation('newRequest')
  const [isAgain, setAgain] = useState(false)
  const change = () => {
    setAgain(true)
    onChoose(undefined)
  }
  return (
    <Section heading={t('leader.heading')}>
      {leader ? <Chosen name={leader.name} onChange={change} /> : <Search takesFocus={isAgain} onChoose={onChoose} />}
    </Section>
  )
}

function Search({ takesFocus, onChoose }: Pick<LeaderPartProps, 'onChoose'> & { readonly takesFocus: boolean }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) place.current?.querySelector('input')?.focus()
  }, [takesFocus])
  const { t } = useTranslation('newRequest')
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed, quietMs)
  const { data, ...query } = useQuery(peopleQuery(useApi(), search))
  const isAsked = search.trim().length > 1
  return (
    <>
      <div ref={place}>
        <Field label={t('leader.search')} hint={t('leader.hint')}>
          <SearchBox
            className={styles.search}
            value={typed}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      </div>
      {isAsked && results()}
    </>
  )

  function results() {
    if (query.isPending) return <Waiting lines={3} />
    if (!data) return <Failure error={query.error} what={t('leader.failed')} onRetry={() => query.refetch()} />
    return (
      <>
        <output className={styles.quiet}>
          {data.people.length === 0
            ? t('leader.none', { text: search.trim() })
            : t(data.hasMore ? 'leader.more' : 'leader.found', { count: data.people.length })}
        </output>
        <Rows>
          {data.people.map(({ id, name, department }) => (
            <PersonRow key={id} name={name} where={department} onChoose={() => onChoose({ id, name })} />
          ))}
        </Rows>
      </>
    )
  }
}

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: '100%' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})
