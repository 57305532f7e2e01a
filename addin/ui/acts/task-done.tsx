import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../app/requests/commands.ts'
import { AskOnce } from './ask-once.tsx'
import { StartButton } from './start-button.tsx'

export interface TaskDoneProps {
  readonly reference: string
  /** The obligation's key. */
  readonly obligation: string
  readonly what: string
  readonly mayRecord: boolean
}

/** Says that a task is done: asked once more, since it cannot be undone. What was recorded then stands in its place. */
export function TaskDone({ reference, obligation, what, mayRecord }: TaskDoneProps) {
  const { t } = useTranslation()
  const command = useCommand(reference)
  const [step, setStep] = useState<'untouched' | 'asked' | 'left'>('untouched')
  const said = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    if (command.isSuccess) said.current?.focus()
  }, [command.isSuccess])

  if (command.isSuccess)
    return (
      <output ref={said} tabIndex={-1}>
        {t('task.done', { what })}
      </output>
    )
  if (!mayRecord) return undefined
  if (step === 'asked')
    return (
      <AskOnce
        question={t('task.question')}
        words={{
          confirm: t('task.confirm'),
          sending: t('act.sending'),
          leave: t('act.leave'),
          failed: t('act.failed'),
        }}
        easy="confirm"
        command={command}
        onConfirm={() => command.mutate({ type: 'recordTask', obligation })}
        onLeave={() => setStep('left')}
      />
    )
  return (
    <StartButton
      label={t('task.start')}
      aria-label={t('task.startOf', { what })}
      takesFocus={step === 'left'}
      onPress={() => setStep('asked')}
    />
  )
}
