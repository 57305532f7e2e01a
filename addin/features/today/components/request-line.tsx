import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { hashOf } from '../../../app/place.ts'
import { LightMark } from '../../../ui/light-mark.tsx'
import { PersonName } from '../../../ui/person-name.tsx'

export interface RequestLineProps {
  readonly item: RequestListItem
  /** What the line is about: the act, the time. */
  readonly what: ReactNode
  readonly hasLight?: boolean
  readonly isOpen: boolean
  readonly children?: ReactNode
}

/** One request in the consultant's day: what it is about, whose it is, and what can be done at once. */
export function RequestLine({ item, what, hasLight = false, isOpen, children }: RequestLineProps) {
  const styles = useStyles()
  const { reference, workplace, employee, light } = item
  return (
    <li className={styles.line}>
      <div className={styles.top}>
        <Text weight="semibold" className={styles.what}>
          {what}
        </Text>
        {hasLight && <LightMark light={light} />}
      </div>
      <span className={styles.about}>
        <Link
          inline
          href={hashOf({ room: 'today', reference })}
          data-opens={reference}
          aria-current={isOpen ? 'true' : undefined}
        >
          {reference}
        </Link>
        {' · '}
        {workplace.name}
        {employee && ' · '}
        {employee && <PersonName person={employee} />}
      </span>
      {children}
    </li>
  )
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  what: { flexGrow: 1, minWidth: 0 },
  about: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
})
