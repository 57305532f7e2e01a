import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../app/commands.ts'
import { Failure } from './failure.tsx'
import { StartButton } from './start-button.tsx'
import { useEscape } from './use-escape.ts'

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
      <Confirm
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

interface ConfirmProps {
  readonly command: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown }
  readonly onConfirm: () => void
  readonly onLeave: () => void
}

function Confirm({ command, onConfirm, onLeave }: ConfirmProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const root = useRef<HTMLFieldSetElement>(null)
  useEscape(onLeave)
  useEffect(() => root.current?.focus(), [])
  return (
    <fieldset ref={root} tabIndex={-1} aria-label={t('task.question')} className={styles.root}>
      <Text block>{t('task.question')}</Text>
      {command.isError && <Failure error={command.error} what={t('act.failed')} />}
      <div className={styles.acts}>
        <Button
          appearance="primary"
          disabledFocusable={command.isPending}
          {...(command.isPending ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={onConfirm}
        >
          {command.isPending ? t('act.sending') : t('task.confirm')}
        </Button>
        <Button disabledFocusable={command.isPending} onClick={onLeave}>
          {t('act.leave')}
        </Button>
      </div>
    </fieldset>
  )
}

const useStyles = makeStyles({
  root: {
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
