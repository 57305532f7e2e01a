import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyDayView, DutyMonth } from '../../../../shared/contract/duty.ts'
import { Heard } from '../../../ui/heard.tsx'
import { dayAfterKey, monthOf, weekdayOf, weeksOf } from '../month.ts'
import { DayFace, useDaySaid } from './day-face.tsx'

export interface MonthProps {
  readonly data: DutyMonth
  readonly chosen: string
  readonly onChoose: (day: string) => void
}

/** A day of another month: nothing to see or hear. */
const noBreak = '\u00a0'
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The month as a calendar on a wall. One stop for the keyboard: arrows go from day to day, Page Up and Down from month to month. */
export function MonthGrid({ data, month, chosen, onChoose }: MonthProps & { readonly month: string }) {
  const { t } = useTranslation('roster')
  const styles = useStyles()
  /** The day a key led to: it takes the focus, also when its month comes later. A press leaves the focus where it is. */
  const [reached, setReached] = useState<string>()
  // Keys go on from there while that month is still on its way.
  const awaited = reached !== undefined && month !== data.month && monthOf(reached) === month ? reached : undefined
  const stop = data.month === monthOf(chosen) ? chosen : data.days[0]?.on
  const press = (day: string) => {
    setReached(undefined)
    onChoose(day)
  }
  const key = (event: KeyboardEvent, day: string) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = dayAfterKey(event.key, awaited ?? day)
    if (to === undefined) return
    event.preventDefault()
    setReached(to)
    onChoose(to)
  }

  return (
    <table aria-labelledby="roster-month" className={styles.grid}>
      <thead>
        <tr>
          <th scope="col" className={styles.week}>
            {t('week')}
          </th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" className={styles.weekday}>
              {t(`weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(data.days).map(({ number, days }) => (
          <tr key={number}>
            <th scope="row" className={styles.week}>
              {number}
            </th>
            {days.map((day, weekday) =>
              day === undefined ? (
                <td key={weekdays[weekday]}>{noBreak}</td>
              ) : (
                <Day
                  key={day.on}
                  day={day}
                  isChosen={day.on === chosen}
                  isToday={day.on === data.today}
                  isStop={day.on === stop}
                  takesFocus={day.on === reached}
                  onPress={() => press(day.on)}
                  onKey={(event) => key(event, day.on)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly day: DutyDayView
  readonly isChosen: boolean
  readonly isToday: boolean
  readonly isStop: boolean
  readonly takesFocus: boolean
  readonly onPress: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

function Day({ day, isChosen, isToday, isStop, takesFocus, onPress, onKey }: DayProps) {
  const styles = useStyles()
  const said = useDaySaid()
  const cell = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (takesFocus) cell.current?.querySelector('button')?.focus()
  }, [takesFocus])
  return (
    <td ref={cell} className={styles.cell}>
      <Button
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isChosen}
        aria-current={isToday ? 'date' : undefined}
        className={mergeClasses(
          styles.day,
          weekdayOf(day.on) > 4 && styles.weekend,
          isToday && styles.today,
          isChosen && styles.chosen,
        )}
        onClick={onPress}
        onKeyDown={onKey}
      >
        <Heard>{said(day, isToday)}</Heard>
        <DayFace day={day} isToday={isToday} />
      </Button>
    </td>
  )
}

const useStyles = makeStyles({
  grid: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: tokens.spacingHorizontalXXS },
  week: { width: '40px', color: tokens.colorNeutralForeground2, textAlign: 'left', ...typographyStyles.caption1 },
  weekday: { textAlign: 'left', paddingLeft: tokens.spacingHorizontalS, ...typographyStyles.caption1Strong },
  cell: { padding: 0, verticalAlign: 'top' },
  day: {
    position: 'relative',
    width: '100%',
    minWidth: 0,
    height: '88px',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    padding: tokens.spacingHorizontalS,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  weekend: { backgroundColor: tokens.colorNeutralBackground3 },
  today: { boxShadow: `inset 0 ${tokens.strokeWidthThickest} 0 ${tokens.colorBrandStroke1}` },
  chosen: { border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForeground1}` },
})
