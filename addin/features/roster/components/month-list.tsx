import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../ui/date-text.ts'
import { useReader } from '../../../ui/reader.ts'
import { weekdayOf, weeksOf } from '../month.ts'
import { DayFace, useDaySaid } from './day-face.tsx'
import type { MonthProps } from './month-grid.tsx'

/** The month on a phone: a line for each day, weeks apart. Empty weekends are left out. */
export function MonthList({ data, chosen, onChoose }: MonthProps) {
  const { t } = useTranslation('roster')
  const { language } = useReader()
  const said = useDaySaid()
  const styles = useStyles()
  return (
    <div className={styles.weeks}>
      {weeksOf(data.days).map(({ number, days }) => (
        <div key={number}>
          <h3 className={styles.week}>{t('weekNumber', { number })}</h3>
          <ul className={styles.list}>
            {days.map((day) => {
              if (day === undefined || (weekdayOf(day.on) > 4 && day.consultant === undefined)) return undefined
              const isToday = day.on === data.today
              return (
                <li key={day.on}>
                  <Button
                    appearance="subtle"
                    className={mergeClasses(styles.day, isToday && styles.today, day.on === chosen && styles.chosen)}
                    aria-label={said(day, isToday)}
                    aria-pressed={day.on === chosen}
                    onClick={() => onChoose(day.on)}
                  >
                    <span className={styles.date}>{dayText(day.on, language)}</span>
                    <DayFace day={day} isToday={isToday} isLine />
                  </Button>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </div>
  )
}

const useStyles = makeStyles({
  weeks: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  week: { margin: 0, color: tokens.colorNeutralForeground2, ...typographyStyles.caption1Strong },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
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
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
})
