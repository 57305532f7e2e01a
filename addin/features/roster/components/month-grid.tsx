import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyDayView, DutyMonth } from '../../../../shared/contract/duty.ts'
import { dayAfterKey, monthOf, weekdayOf, weeksOf } from '../month.ts'
import { DayFace, useDaySaid } from './day-face.tsx'

export interface MonthProps {
  readonly data: DutyMonth
  readonly chosen: string
  readonly onChoose: (day: string) => void
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The month as a calendar on a wall. One stop for the keyboard: arrows go from day to day, Page Up and Down from month to month. */
export function MonthGrid({ data, chosen, onChoose }: MonthProps) {
  const { t } = useTranslation('roster')
  const styles = useStyles()
  const table = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const stop = data.month === monthOf(chosen) ? chosen : (data.days[0]?.on ?? '')
  useEffect(() => {
    // Only after a key: a press, or a month that came by itself, leaves the focus where it is.
    if (moved.current) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    moved.current = false
  }, [chosen, data.month])

  const press = (event: KeyboardEvent, day: string) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(day)
      return
    }
    const to = dayAfterKey(event.key, day)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    moved.current = true
    onChoose(to)
  }

  return (
    <table ref={table} role="grid" aria-labelledby="roster-month" className={styles.grid}>
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
                <td key={weekdays[weekday]} className={styles.none} />
              ) : (
                <Cell
                  key={day.on}
                  day={day}
                  isChosen={day.on === chosen}
                  isToday={day.on === data.today}
                  isStop={day.on === stop}
                  onPress={() => onChoose(day.on)}
                  onKey={(event) => press(event, day.on)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  readonly day: DutyDayView
  readonly isChosen: boolean
  readonly isToday: boolean
  readonly isStop: boolean
  readonly onPress: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

function Cell({ day, isChosen, isToday, isStop, onPress, onKey }: CellProps) {
  const styles = useStyles()
  const said = useDaySaid()
  return (
    <td
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      aria-label={said(day, isToday)}
      className={mergeClasses(
        styles.day,
        weekdayOf(day.on) > 4 && styles.weekend,
        isToday && styles.today,
        isChosen && styles.chosen,
      )}
      onClick={onPress}
      onKeyDown={onKey}
    >
      <DayFace day={day} isToday={isToday} />
    </td>
  )
}

const useStyles = makeStyles({
  grid: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: tokens.spacingHorizontalXXS },
  week: { width: '40px', color: tokens.colorNeutralForeground2, textAlign: 'left', ...typographyStyles.caption1 },
  weekday: { textAlign: 'left', paddingLeft: tokens.spacingHorizontalS, ...typographyStyles.caption1Strong },
  none: { height: '72px' },
  day: {
    height: '72px',
    verticalAlign: 'top',
    padding: tokens.spacingHorizontalS,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  weekend: { backgroundColor: tokens.colorNeutralBackground3 },
  today: { boxShadow: `inset 0 ${tokens.strokeWidthThickest} 0 ${tokens.colorBrandStroke1}` },
  chosen: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralForeground1}` },
})
