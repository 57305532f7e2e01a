import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../app/requests/commands.ts'
import { DayForm } from '../../../ui/acts/day-form.tsx'

export interface NemRefusionSentProps {
  readonly reference: string
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** The leader tells that the statutory request is sent, and when: from then on the law's next dates are watched (L-5). */
export function NemRefusionSent({ reference, onDone, onLeave }: NemRefusionSentProps) {
  const { t } = useTranslation('receipt')
  const command = useCommand(reference)
  return (
    <DayForm
      heading={t('nemRefusionSent.heading')}
      question={t('nemRefusionSent.on')}
      field="requestedOn"
      confirm={t('nemRefusionSent.confirm')}
      consequence={t('nemRefusionSent.consequence')}
      command={command}
      onSend={(requestedOn) => command.mutate({ type: 'requestFastTrack', requestedOn }, { onSuccess: onDone })}
      onLeave={onLeave}
    />
  )
}
