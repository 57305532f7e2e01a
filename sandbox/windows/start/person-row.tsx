import { Avatar, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Person } from '../common/api/people.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  who: { display: 'grid', flexGrow: 1, minWidth: '140px' },
  place: { color: tokens.colorNeutralForeground3 },
  links: { display: 'flex', columnGap: tokens.spacingHorizontalM },
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '32px' },
})

export const outlookOf = (id: string): string => `/windows/outlook?person=${id}`
export const teamsOf = (id: string): string => `/windows/teams?person=${id}`

export function PersonRow({ person }: { person: Person }) {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <Avatar name={person.name} color="colorful" aria-hidden />
      <div className={styles.who}>
        <Text weight="semibold">{person.name}</Text>
        <Text size={200} className={styles.place}>
          {[person.title, person.workplace].filter(Boolean).join(', ')}
        </Text>
        <div className={styles.links}>
          <Link className={styles.link} href={outlookOf(person.id)} aria-label={`Åbn Outlook som ${person.name}`}>
            Åbn Outlook
          </Link>
          <Link className={styles.link} href={teamsOf(person.id)} aria-label={`Åbn Teams som ${person.name}`}>
            Åbn Teams
          </Link>
        </div>
      </div>
    </li>
  )
}
