import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/requests/commands.ts'
import { DayForm } from '../../../../ui/acts/day-form.tsx'
import type { ActProps } from './act-props.ts'

/** The letter to the employee is told by the day it was sent (L-9). */
export function RecordLetter({ request, onDone, onLeave }: ActProps) {
  const { t } = useTranslation('acts')
  const command = useCommand(request.reference)
  const done = () => onDone(t('recordLetter.done'))
  return (
    <DayForm
      heading={t('names.recordLetter')}
      question={t('recordLetter.question')}
      field="sentOn"
      confirm={t('recordLetter.confirm')}
      consequence={t('recordLetter.consequence')}
      command={command}
      onSend={(sentOn) => command.mutate({ type: 'recordLetter', sentOn }, { onSuccess: done })}
      onLeave={onLeave}
    />
  )
}
