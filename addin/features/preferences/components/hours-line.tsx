import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useNear } from '../../../app/near.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import type { Hours } from '../kept-hours.ts'

export interface HoursLineProps {
  readonly hours: Hours
  /** The hours as a sentence. */
  readonly line: string
  readonly mayChange: boolean
  readonly isLeft: boolean
  readonly isRemoving: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** Standing hours as a sentence, with what becomes of them when nobody takes them. */
export function HoursLine({ hours, line, mayChange, isLeft, isRemoving, onChange, onRemove }: HoursLineProps) {
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
      {mayChange && (
        <div className={styles.acts}>
          <StartButton
            label={t('keptHours.change')}
            aria-label={t('keptHours.changeOf', { line })}
            takesFocus={isLeft}
            onPress={onChange}
          />
          <BusyButton
            aria-label={t('keptHours.removeOf', { line })}
            isBusy={isRemoving}
            busyWords={t('keptHours.removing')}
            onClick={onRemove}
          >
            {t('keptHours.remove')}
          </BusyButton>
        </div>
      )}
    </>
  )
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
})
