import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { monthText } from '../../../ui/dates/date-text.ts'
import { useReader } from '../../../ui/reader.ts'
import { shiftMonth } from '../month.ts'

export interface MonthNavProps {
  readonly month: string
  readonly isBusy: boolean
  readonly onMonth: (month: string) => void
  readonly onToday: () => void
}

export function MonthNav({ month, isBusy, onMonth, onToday }: MonthNavProps) {
  const { t } = useTranslation('roster')
  const { language } = useReader()
  const styles = useStyles()
  const step = (by: number) => {
    const to = shiftMonth(month, by)
    return { label: monthText(to, language), go: () => onMonth(to) }
  }
  const before = step(-1)
  const after = step(1)
  return (
    <div className={styles.root}>
      <Button icon={<ChevronLeftRegular />} aria-label={before.label} title={before.label} onClick={before.go} />
      <h2 id="roster-month" className={styles.month} aria-live="polite" aria-busy={isBusy}>
        {monthText(month, language)}
      </h2>
      <Button icon={<ChevronRightRegular />} aria-label={after.label} title={after.label} onClick={after.go} />
      <Button appearance="subtle" onClick={onToday}>
        {t('toToday')}
      </Button>
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  month: {
    margin: 0,
    minWidth: '168px',
    textAlign: 'center',
    ...typographyStyles.subtitle1,
    '::first-letter': { textTransform: 'uppercase' },
  },
})
