import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Text,
  Title1,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { AppearanceMenu } from '../common/bar-menus.tsx'
import { peopleQuery, type Person } from '../common/api/people.ts'
import { employeesAmong, groupsOf } from './groups.ts'
import { PersonRow } from './person-row.tsx'
import { SuggestedPath } from './suggested-path.tsx'

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, boxSizing: 'border-box' },
  inner: {
    maxWidth: '1120px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    gap: tokens.spacingVerticalXXL,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: tokens.spacingHorizontalM },
  intro: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '68ch' },
  title: { margin: 0 },
  groups: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    alignItems: 'start',
  },
  group: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  does: { color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
})

/** The first page anyone sees: what this is, who does what, and a door to each person's Outlook and Teams. */
export function StartPage() {
  const styles = useStyles()
  const people = useQuery(peopleQuery)
  return (
    <div className={styles.page}>
      <main className={styles.inner}>
        <div className={styles.head}>
          <div className={styles.intro}>
            <Title1 as="h1" className={styles.title}>
              Hurtigspor
            </Title1>
            <Text size={400}>
              Når en medarbejder bliver syg, booker lederen en fastholdelseskonsulent direkte fra Outlook. Hurtigspor
              finder tiden, holder øje med fristerne og giver besked i Teams.
            </Text>
            <Text>
              Her er Havnsby Kommune, en opdigtet kommune på din egen maskine. Ingen af personerne findes, og intet
              forlader maskinen.
            </Text>
          </div>
          <AppearanceMenu />
        </div>
        <SuggestedPath />
        {people.isPending && <Waiting />}
        {people.isError && (
          <MessageBar intent="error">
            <MessageBarBody>Personerne kunne ikke hentes. Kører sandkassen?</MessageBarBody>
          </MessageBar>
        )}
        {people.data !== undefined && <Groups people={people.data} />}
      </main>
    </div>
  )
}

function Groups({ people }: { people: Person[] }) {
  const styles = useStyles()
  const employees = employeesAmong(people)
  return (
    <>
      <div className={styles.groups}>
        {groupsOf(people).map((group) => (
          <section key={group.title} className={styles.group} aria-label={group.title}>
            <Subtitle2 as="h2" className={styles.title}>
              {group.title}
            </Subtitle2>
            <Text className={styles.does}>{group.does}</Text>
            <PersonList people={group.people} />
          </section>
        ))}
      </div>
      {employees.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="employees">
            <AccordionHeader as="h2">Medarbejdere ({employees.length})</AccordionHeader>
            <AccordionPanel>
              <PersonList people={employees} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  )
}

function PersonList({ people }: { people: Person[] }) {
  return (
    <ul className={useStyles().list}>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
    </ul>
  )
}

function Waiting() {
  const styles = useStyles()
  return (
    <Skeleton aria-label="Henter personerne" className={styles.groups}>
      <SkeletonItem style={{ height: 320 }} />
      <SkeletonItem style={{ height: 320 }} />
      <SkeletonItem style={{ height: 320 }} />
    </Skeleton>
  )
}
