import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { hashOf } from '../../../app/place.ts'
import { LightMark } from '../../../ui/light-mark.tsx'
import { PersonName } from '../../../ui/person-name.tsx'

export interface RequestLineProps {
  readonly item: RequestListItem
  /** What the line is about: an act or a meeting, and its time. */
  readonly what: string
  readonly when?: string | undefined
  readonly hasLight?: boolean
  /** How much of the time is left. */
  readonly left?: ReactNode
  readonly isOpen: boolean
  readonly children?: ReactNode
}

/** One request in the consultant's day: what it is about, whose it is, and what can be done at once. */
export function RequestLine({ item, what, when, hasLight = false, left, isOpen, children }: RequestLineProps) {
  const styles = useStyles()
  const { reference, workplace, employee, light } = item
  return (
    <li className={styles.line}>
      <div className={styles.top}>
        <span className={styles.pair}>
          <Text weight="semibold">{what}</Text>
          {when !== undefined && <Text>{when}</Text>}
          {left}
        </span>
        {hasLight && <LightMark light={light} />}
      </div>
      <span className={styles.about}>
        <Link
          inline
          className={styles.press}
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
      {Boolean(children) && <div className={styles.acts}>{children}</div>}
    </li>
  )
}

const useStyles = makeStyles({
  line: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  pair: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  // The whole card opens the request for a finger; what can be done at once lies above.
  press: { '::after': { content: '""', position: 'absolute', inset: 0 } },
  acts: { position: 'relative', zIndex: 1, alignSelf: 'flex-start' },
  about: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
})
