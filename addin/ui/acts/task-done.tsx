import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../app/requests/commands.ts'
import { AskOnce } from './ask-once.tsx'
import { OpensHere } from './opens-here.tsx'

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
  return (
    <OpensHere label={t('task.start')} aria-label={t('task.startOf', { what })}>
      {(leave) => (
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
          onLeave={leave}
        />
      )}
    </OpensHere>
  )
}
