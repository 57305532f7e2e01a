import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { useMe } from '../../../app/me.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { PageTop } from '../../../ui/page-top.tsx'
import { useWidth } from '../../../ui/use-width.ts'
import { dutyMonthQuery } from '../api/roster.ts'
import { monthOf } from '../month.ts'
import { DayPanel } from './day-panel.tsx'
import { MonthGrid } from './month-grid.tsx'
import { MonthList } from './month-list.tsx'
import { MonthNav } from './month-nav.tsx'
import { Swaps } from './swaps.tsx'

/** px; narrower, a name does not fit in a seventh. */
const gridFromPx = 640
/** px; wider, the chosen day stands beside its month. */
const besideFromPx = 960

/** Who has the duty, a month at a time (KOLDING-2). Staff set and swap it themselves (KOLDING-5). */
export function Roster() {
  const { t } = useTranslation('roster')
  const styles = useStyles()
  const { today, policy } = useMe()
  const root = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(root)
  const [month, setMonth] = useState(() => monthOf(today))
  const [chosen, setChosen] = useState(today)
  const { data, ...query } = useQuery({ ...dutyMonthQuery(useApi(), month), enabled: policy.hasDutyRoster })
  const choose = (day: string) => {
    setChosen(day)
    setMonth(monthOf(day))
  }

  return (
    <div ref={root} className={styles.root}>
      <PageTop title={t('title')} query={query} isAgeShown={false} />
      {policy.hasDutyRoster ? content() : <Notice intent="info">{t('notInUse')}</Notice>}
    </div>
  )

  function content() {
    if (query.isPending) return <Waiting lines={6} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('failed')} onRetry={() => query.refetch()} />
    const day = data.days.find(({ on }) => on === chosen)
    const panel = day && <DayPanel key={day.on} day={day} data={data} />
    const isList = widthPx < gridFromPx
    return (
      <>
        <Swaps />
        <div className={styles.month}>
          <MonthNav month={month} isBusy={query.isPlaceholderData} onMonth={setMonth} onToday={() => choose(today)} />
          {!data.isCalendarKnown && (
            <Text block size={200}>
              {t('calendarUnknown')}
            </Text>
          )}
          {isList ? (
            <MonthList key={data.month} data={data} chosen={chosen} onChoose={choose} panel={panel} />
          ) : (
            <div className={widthPx < besideFromPx ? styles.below : styles.beside}>
              <MonthGrid data={data} month={month} chosen={chosen} onChoose={choose} />
              {panel}
            </div>
          )}
        </div>
      </>
    )
  }
}

const useStyles = makeStyles({
  root: { maxWidth: '1240px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  below: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
  month: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})
