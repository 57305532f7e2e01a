import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useNear } from '../../../ui/dates/near.ts'
import type { Hours } from '../kept-hours.ts'

export interface HoursLineProps {
  readonly hours: Hours
  /** The hours as a sentence. */
  readonly line: string
}

/** Standing hours as a sentence, with what becomes of them when nobody takes them. */
export function HoursLine({ hours, line }: HoursLineProps) {
  const { t } = useTranslation('preferences')
  const { today } = useNear()
  const styles = useStyles()
  const isOver = hours.validUntil !== undefined && hours.validUntil < today
  return (
    <>
      <Text block weight="semibold">
        {line}
      </Text>
      <Text block className={styles.quiet}>
        {isOver ? t('keptHours.over') : t('keptHours.released', { count: hours.releasedDaysBefore })}
      </Text>
    </>
  )
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
})
