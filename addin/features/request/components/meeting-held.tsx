import { Button, Text } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../app/commands.ts'
import { Failure } from '../../../ui/failure.tsx'

export interface MeetingHeldProps {
  readonly reference: string
  readonly bookingId: string
  readonly onPress: () => void
}

export function MeetingHeld({ reference, bookingId, onPress }: MeetingHeldProps) {
  const { t } = useTranslation('request')
  const command = useCommand(reference)
  const said = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    if (command.isSuccess) said.current?.focus()
  }, [command.isSuccess])
  const press = () => {
    onPress()
    command.mutate({ type: 'recordMeetingHeld', bookingId })
  }

  if (command.isSuccess)
    return (
      <output ref={said} tabIndex={-1}>
        <Text weight="semibold">{t('next.heldRecorded')}</Text>
      </output>
    )
  return (
    <>
      <div>
        <Button disabledFocusable={command.isPending} onClick={press}>
          {t('next.held')}
        </Button>
      </div>
      {command.isError && <Failure error={command.error} what={t('next.heldFailed')} />}
    </>
  )
}
