import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { bareFieldset } from '../bare-fieldset.ts'
import { BusyButton } from '../busy-button.tsx'
import { Failure } from '../notices/failure.tsx'
import { useEscape } from '../use-escape.ts'

export interface AskOnceProps {
  readonly question: string
  readonly words: {
    readonly confirm: string
    readonly sending: string
    readonly leave: string
    readonly failed: string
  }
  /** Which of the two answers is the easy one. */
  readonly easy: 'confirm' | 'leave'
  readonly command: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown }
  readonly onConfirm: () => void
  readonly onLeave: () => void
}

/** Asks once more in the place of what was pressed; the keyboard goes on from the question, and Escape leaves it. */
export function AskOnce({ question, words, easy, command, onConfirm, onLeave }: AskOnceProps) {
  const styles = useStyles()
  const root = useRef<HTMLFieldSetElement>(null)
  useEscape(onLeave)
  useEffect(() => root.current?.focus(), [])
  return (
    <fieldset ref={root} tabIndex={-1} aria-label={question} className={styles.root}>
      <Text block>{question}</Text>
      {command.isError && <Failure error={command.error} what={words.failed} />}
      <div className={styles.acts}>
        <BusyButton
          appearance={easy === 'confirm' ? 'primary' : 'secondary'}
          isBusy={command.isPending}
          busyWords={words.sending}
          onClick={onConfirm}
        >
          {words.confirm}
        </BusyButton>
        <Button
          appearance={easy === 'leave' ? 'primary' : 'secondary'}
          disabledFocusable={command.isPending}
          onClick={onLeave}
        >
          {words.leave}
        </Button>
      </div>
    </fieldset>
  )
}

const useStyles = makeStyles({
  root: {
    ...bareFieldset,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
