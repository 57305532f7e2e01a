import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyDayView } from '../../../../shared/contract/duty.ts'
import { dayText } from '../../../ui/dates/date-text.ts'
import { Heard } from '../../../ui/heard.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { weekdayOf, weeksOf } from '../month.ts'
import { DayFace, useDaySaid } from './day-face.tsx'
import type { MonthProps } from './month-grid.tsx'

/** The month on a phone: a line for each day, from today on, and the chosen day under its line. Empty weekends are left out. */
export function MonthList({ data, chosen, onChoose, panel }: MonthProps & { readonly panel: ReactNode }) {
  const { t } = useTranslation('roster')
  const styles = useStyles()
  const [isWhole, setWhole] = useState(false)
  const isShown = (day: DutyDayView) =>
    (isWhole || day.on >= data.today || data.days.every(({ on }) => on < data.today)) &&
    (weekdayOf(day.on) < 5 || day.consultant !== undefined)
  const hidesSome =
    !isWhole && data.days.some(({ on }) => on < data.today) && data.days.some(({ on }) => on >= data.today)
  return (
    <div className={styles.weeks}>
      {hidesSome && (
        <Button appearance="subtle" className={styles.earlier} onClick={() => setWhole(true)}>
          {t('earlier')}
        </Button>
      )}
      {weeksOf(data.days.filter(isShown)).map(({ number, days }) => (
        <div key={number}>
          <h3 className={styles.week}>{t('weekNumber', { number })}</h3>
          <Rows>
            {days.map(
              (day) =>
                day && (
                  <li key={day.on}>
                    <Line
                      day={day}
                      isToday={day.on === data.today}
                      isChosen={day.on === chosen}
                      onChoose={() => onChoose(day.on)}
                    />
                    {day.on === chosen && <div className={styles.panel}>{panel}</div>}
                  </li>
                ),
            )}
          </Rows>
        </div>
      ))}
    </div>
  )
}

interface LineProps {
  readonly day: DutyDayView
  readonly isToday: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Line({ day, isToday, isChosen, onChoose }: LineProps) {
  const { language } = useReader()
  const said = useDaySaid()
  const styles = useStyles()
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.day, isToday && styles.today, isChosen && styles.chosen)}
      aria-expanded={isChosen}
      onClick={onChoose}
    >
      <Heard>{said(day, isToday)}</Heard>
      <span aria-hidden className={styles.date}>
        {dayText(day.on, language)}
      </span>
      <DayFace day={day} isToday={isToday} isLine />
    </Button>
  )
}

const useStyles = makeStyles({
  weeks: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  earlier: { alignSelf: 'flex-start' },
  week: { margin: 0, color: tokens.colorNeutralForeground2, ...typographyStyles.caption1Strong },
  day: {
    width: '100%',
    minHeight: '44px',
    justifyContent: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  date: { flexBasis: '104px', flexShrink: 0 },
  today: { boxShadow: `inset ${tokens.strokeWidthThickest} 0 0 ${tokens.colorBrandStroke1}` },
  chosen: { backgroundColor: tokens.colorNeutralBackground3 },
  panel: {
    padding: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})
