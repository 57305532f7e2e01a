import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedAbsenceView } from '../../../../shared/contract/planned-absence.ts'
import { useNear } from '../../../app/near.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useCancelAbsence } from '../api/caseload.ts'
import { HandOvers } from './hand-overs.tsx'

export interface AbsenceProps {
  readonly absence: Omit<PlannedAbsenceView, 'proposals'>
  readonly isOpenAtFirst: boolean
  readonly mayCancel: boolean
}

/** One planned absence. Taking it back asks once more, since what was handed over stays where it is. */
export function Absence({ absence, isOpenAtFirst, mayCancel }: AbsenceProps) {
  const { t } = useTranslation('caseload')
  const near = useNear()
  const styles = useStyles()
  const cancel = useCancelAbsence(absence.absenceId)
  const [isAsked, setAsked] = useState(false)
  const { consultant, from, until, setBy } = absence
  return (
    <li className={styles.root}>
      <Text block weight="semibold">
        {from === until
          ? t('absence.day', { name: consultant.name, day: near.day(from) })
          : t('absence.days', { name: consultant.name, from: near.day(from), until: near.day(until) })}
      </Text>
      {setBy.id !== consultant.id && (
        <Text block size={200}>
          {t('absence.setBy', { name: setBy.name })}
        </Text>
      )}
      <Disclosure label={t('handOvers.heading')} isOpenAtFirst={isOpenAtFirst}>
        <HandOvers absenceId={absence.absenceId} />
      </Disclosure>
      {cancel.isError && <Failure error={cancel.error} what={t('absence.cancelFailed')} />}
      {mayCancel && isAsked && (
        <div className={styles.acts}>
          <Text>{t('absence.cancelQuestion')}</Text>
          <Button
            disabledFocusable={cancel.isPending}
            {...(cancel.isPending ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={() => cancel.mutate()}
          >
            {t('absence.cancelConfirm')}
          </Button>
          <Button appearance="primary" onClick={() => setAsked(false)}>
            {t('absence.keep')}
          </Button>
        </div>
      )}
      {mayCancel && !isAsked && (
        <div>
          <Button
            aria-label={t('absence.cancelOf', { name: consultant.name, from: near.day(from) })}
            onClick={() => setAsked(true)}
          >
            {t('absence.cancel')}
          </Button>
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
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})
