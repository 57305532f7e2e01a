import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PlannedAbsenceView } from '../../../../shared/contract/planned-absence.ts'
import { AskOnce } from '../../../ui/acts/ask-once.tsx'
import { OpensHere } from '../../../ui/acts/opens-here.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useCancelAbsence } from '../api/caseload.ts'
import { HandOvers } from './hand-overs.tsx'

export interface AbsenceProps {
  readonly absence: Omit<PlannedAbsenceView, 'proposals'>
  readonly isOpenAtFirst: boolean
  readonly mayCancel: boolean
  readonly onCancelled: () => void
}

/** One planned absence. Taking it back asks once more, since what was handed over stays where it is. */
export function Absence({ absence, isOpenAtFirst, mayCancel, onCancelled }: AbsenceProps) {
  const { t } = useTranslation('caseload')
  const near = useNear()
  const styles = useStyles()
  const cancel = useCancelAbsence(absence.absenceId)
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
      {mayCancel && (
        <OpensHere
          label={t('absence.cancel')}
          aria-label={t('absence.cancelOf', { name: consultant.name, from: near.day(from) })}
        >
          {(leave) => (
            <AskOnce
              question={t('absence.cancelQuestion')}
              words={{
                confirm: t('absence.cancelConfirm'),
                sending: t('absence.cancelling'),
                leave: t('absence.keep'),
                failed: t('absence.cancelFailed'),
              }}
              easy="leave"
              command={cancel}
              onConfirm={() => cancel.mutate(undefined, { onSuccess: onCancelled })}
              onLeave={leave}
            />
          )}
        </OpensHere>
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
})
