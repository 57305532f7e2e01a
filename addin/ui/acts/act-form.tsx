import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../busy-button.tsx'
import { useFieldFaults } from '../field-fault.ts'
import { Failure } from '../notices/failure.tsx'
import { RoomMark } from '../room-mark.tsx'
import { Section } from '../section.tsx'
import { useEscape } from '../use-escape.ts'
import { useFirstFault } from '../use-first-fault.ts'

export interface ActFormProps {
  readonly heading: string
  readonly confirm: string
  /** What follows from it and whether it can be undone, said before it is done. */
  readonly consequence: string
  /** In place of the common words. */
  readonly words?: { readonly sending: string; readonly failed: string; readonly leave: string }
  /** There is something to send. */
  readonly isReady?: boolean
  readonly room?: 'employer' | 'authority'
  readonly command: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown }
  /** The parts of the command with a field here, where a refusal of that part stands. */
  readonly fields?: readonly string[]
  readonly onSend: () => void
  readonly onLeave: () => void
  readonly children?: ReactNode
}

/** One act: its fields, what follows from it, yes and not now. It stands in the page; Escape leaves it and nothing else. */
export function ActForm({ heading, confirm, consequence, room, command, fields, isReady = true, ...on }: ActFormProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const words = on.words ?? { sending: t('act.sending'), failed: t('act.failed'), leave: t('act.leave') }
  const faultOf = useFieldFaults(command.error)
  const isSaidByField = fields?.some((path) => faultOf(path) !== undefined) ?? false
  const { form, tried } = useFirstFault(isSaidByField)
  useEscape(on.onLeave)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (command.isPending || !isReady) return
    tried()
    on.onSend()
  }

  return (
    <form ref={form} noValidate className={styles.root} onSubmit={send}>
      <Section heading={heading} takesFocus>
        {room && <RoomMark room={room} />}
        {on.children}
        {isReady && <Text block>{consequence}</Text>}
        {command.isError && !isSaidByField && <Failure error={command.error} what={words.failed} />}
        <div className={styles.acts}>
          {isReady && (
            <BusyButton appearance="primary" isBusy={command.isPending} busyWords={words.sending}>
              {confirm}
            </BusyButton>
          )}
          <Button disabledFocusable={command.isPending} onClick={on.onLeave}>
            {words.leave}
          </Button>
        </div>
      </Section>
    </form>
  )
}

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
