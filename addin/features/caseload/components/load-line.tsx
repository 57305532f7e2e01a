import { makeStyles, ProgressBar, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseloadLine } from '../../../../shared/contract/caseload.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { PersonName } from '../../../ui/person-name.tsx'
import { useRemoveCap } from '../api/caseload.ts'
import { OverrideCap } from './override-cap.tsx'

export interface LoadLineProps {
  readonly line: CaseloadLine
  readonly mayOverride: boolean
}

/** One consultant: a bar of what they have against what they may have, in words too. */
export function LoadLine({ line, mayOverride }: LoadLineProps) {
  const { t } = useTranslation('caseload')
  const near = useNear()
  const styles = useStyles()
  const [step, setStep] = useState<'untouched' | 'changing' | 'left' | 'done' | 'removed'>('untouched')
  const { consultant, weeklyHours, active, cap, share, isFull, override, away } = line
  const figures = cap === undefined ? t('activeOnly', { count: active }) : t('active', { count: active, cap })
  const remove = useRemoveCap(consultant.id)

  return (
    <li className={styles.root}>
      <div className={styles.top}>
        <span className={styles.name}>
          <PersonName person={consultant} />
        </span>
        <span className={styles.figures}>
          {isFull && (
            <span className={styles.full}>
              <WarningFilled aria-hidden className={styles.sign} />
              {t('full')}
            </span>
          )}
          {figures}
        </span>
      </div>
      <ProgressBar
        aria-label={t('bar', { name: consultant.name, figures })}
        thickness="large"
        className={styles.bar}
        color={isFull ? 'warning' : 'brand'}
        max={1}
        value={Math.min(1, share ?? active / weeklyHours)}
      />
      <span className={styles.quiet}>
        {t('hours', { count: weeklyHours })}
        {away && ` · ${t('away', { from: near.day(away.from), until: near.day(away.until) })}`}
      </span>
      {override && (
        <Text block size={200}>
          {t(override.reason === undefined ? 'override.stands' : 'override.standsFor', {
            cap: override.cap,
            until: near.day(override.until),
            name: override.setBy.name,
            reason: override.reason,
          })}
        </Text>
      )}
      {(step === 'done' || step === 'removed') && (
        <Said key={step}>
          <Text weight="semibold">{t(`override.${step}`)}</Text>
        </Said>
      )}
      {remove.isError && <Failure error={remove.error} what={t('override.failed')} />}
      {mayOverride && step === 'changing' && (
        <OverrideCap line={line} onDone={() => setStep('done')} onLeave={() => setStep('left')} />
      )}
      {mayOverride && step !== 'changing' && (
        <div className={styles.acts}>
          <StartButton
            label={t(cap === undefined ? 'override.set' : 'override.start')}
            aria-label={t(cap === undefined ? 'override.setOf' : 'override.startOf', { name: consultant.name })}
            takesFocus={step === 'left'}
            onPress={() => setStep('changing')}
          />
          {override && (
            <BusyButton
              aria-label={t('override.removeOf', { name: consultant.name })}
              isBusy={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: () => setStep('removed') })}
            >
              {t('override.remove')}
            </BusyButton>
          )}
        </div>
      )}
    </li>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  name: typographyStyles.body1Strong,
  figures: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  full: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  sign: { fontSize: tokens.fontSizeBase400, color: tokens.colorStatusWarningForeground3 },
  // High contrast draws no track: its edge shows how much there may be.
  bar: { boxShadow: `0 0 0 ${tokens.strokeWidthThin} ${tokens.colorTransparentStroke}` },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
})
