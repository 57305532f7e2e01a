import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Rows } from '../../../ui/rows.tsx'

interface Named {
  readonly id: string
  readonly name: string
}

export interface PeopleRowsProps<Person extends Named> {
  readonly people: readonly Person[]
  /** What tells two of the same name apart. */
  readonly whereOf: (person: Person) => string | undefined
  readonly onChoose: (person: Person) => void
}

/** People to choose one of. */
export function PeopleRows<Person extends Named>({ people, whereOf, onChoose }: PeopleRowsProps<Person>) {
  const styles = useStyles()
  return (
    <Rows>
      {people.map((person) => {
        const where = whereOf(person)
        return (
          <li key={person.id}>
            <Button appearance="subtle" className={styles.person} onClick={() => onChoose(person)}>
              <span>
                {person.name}
                {where !== undefined && (
                  <Text block size={200} weight="regular">
                    {where}
                  </Text>
                )}
              </span>
            </Button>
          </li>
        )
      })}
    </Rows>
  )
}

const useStyles = makeStyles({
  person: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
})
