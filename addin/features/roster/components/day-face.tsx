import { Badge, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { DutyDayView } from '../../../../shared/contract/duty.ts'
import { useMe } from '../../../app/me.ts'
import { longDayText } from '../../../ui/dates/date-text.ts'
import { useReader } from '../../../ui/reader.ts'

export interface DayFaceProps {
  readonly day: DutyDayView
  readonly isToday: boolean
  /** In a line whose date stands already. */
  readonly isLine?: boolean
}

/** What one sees of a day of the month: its number, who has it in letters one can read from across the room, and any warning. */
export function DayFace({ day, isToday, isLine = false }: DayFaceProps) {
  const { t } = useTranslation('roster')
  const { read } = useReader()
  const { person } = useMe()
  const styles = useStyles()
  const isOwn = day.consultant?.id === person.id
  const needsSomebody = day.consultant === undefined && day.isWorkingDay
  const told = warningsToTell(day)
  const marks = (
    <>
      {isToday && (
        <Badge appearance="filled" size={isLine ? 'medium' : 'small'} className={styles.today}>
          {t('today')}
        </Badge>
      )}
      {told.length > 0 && (
        <span title={told.map(({ text }) => read(text)).join('. ')} className={styles.sign}>
          <WarningFilled aria-hidden />
        </span>
      )}
    </>
  )
  const who = day.consultant ? (
    <span className={mergeClasses(styles.name, isLine && styles.small, isOwn && styles.own)}>
      {isOwn ? t('you') : isLine ? day.consultant.name : firstNameOf(day.consultant)}
    </span>
  ) : (
    needsSomebody && <span className={styles.nobody}>{t('nobody')}</span>
  )

  if (isLine)
    return (
      <span aria-hidden className={styles.line}>
        {who}
        {marks}
      </span>
    )
  return (
    <span aria-hidden className={styles.root}>
      <span className={styles.top}>
        <span className={mergeClasses(styles.number, isToday && styles.strong)}>{Number(day.on.slice(8))}</span>
        {marks}
      </span>
      {who}
    </span>
  )
}

/** That a Sunday is a Sunday needs no sign as long as nobody is put on it; that a working day is empty says so itself. */
function warningsToTell({ consultant, warnings }: DutyDayView) {
  return warnings.filter(({ kind }) => kind !== 'nobody' && (consultant !== undefined || kind === 'publicHoliday'))
}

/** "Karen" of "Karen Krogh": colleagues go by their first names; the whole name stands below and is what is heard. */
export function firstNameOf({ name }: { readonly name: string }): string {
  return name.split(' ')[0] ?? name
}

/** A day as it is heard: date, who, what speaks against it. */
export function useDaySaid() {
  const { t } = useTranslation('roster')
  const { language, read } = useReader()
  const { person } = useMe()
  return (day: DutyDayView, isToday: boolean): string => {
    const who = day.consultant
      ? day.consultant.id === person.id
        ? t('youLong')
        : day.consultant.name
      : t('nobodyLong')
    const parts = [
      longDayText(day.on, language),
      ...(isToday ? [t('today')] : []),
      who,
      ...warningsToTell(day).map(({ text }) => read(text)),
    ]
    return parts.join(', ')
  }
}

const useStyles = makeStyles({
  root: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // In a narrow month the warning goes below the date rather than breaking it.
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '20px',
    overflowWrap: 'normal',
  },
  today: { flexShrink: 0, whiteSpace: 'nowrap' },
  line: { flexGrow: 1, minWidth: 0, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  number: { color: tokens.colorNeutralForeground2, ...typographyStyles.body1 },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  sign: {
    display: 'inline-flex',
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorStatusWarningForeground3,
  },
  name: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, overflowWrap: 'anywhere' },
  small: typographyStyles.body1,
  own: {
    alignSelf: 'flex-start',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  nobody: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
})
