import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useNear } from './near.ts'
import { remainingTo } from './remaining.ts'

export interface TimeLeftProps {
  readonly dueAt: string
  /** The server's now. */
  readonly now: string
}

/** "6 timer tilbage", "2 dage over fristen": what a reader would otherwise work out from the clock. */
export function TimeLeft({ dueAt, now }: TimeLeftProps) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  const { dayOf } = useNear()
  const { is, unit, count } = remainingTo(dueAt, now, dayOf)
  return (
    <Text size={200} className={styles.quiet}>
      {t(`remaining.${is}`, { time: t(`remaining.${unit}`, { count }) })}
    </Text>
  )
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' } })
