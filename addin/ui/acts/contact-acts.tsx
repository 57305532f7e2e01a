import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { useCommand, type ContactOutcome } from '../../app/requests/commands.ts'
import { ButtonSet } from '../button-set.tsx'
import { Failure } from '../notices/failure.tsx'
import { useSlow } from '../notices/use-slow.ts'
import { WhatIsNext } from '../what-is-next.tsx'
import { TakeBack, useTakeBack, useWhenTakenBack } from './take-back.tsx'
import { TakenBack } from './taken-back.tsx'

export interface ContactActsProps {
  readonly reference: string
  /** Told at the press, and again with nothing when it is taken back. */
  readonly onPressed?: (outcome: ContactOutcome | undefined) => void
}

const outcomes = ['reached', 'notReached', 'prefersWritten'] as const

/**
 * The three ways a contact can end. A press shows as done at once, after a second without an answer as under way, and is
 * taken back, with a message, if the server says no. What was recorded then stands where the buttons stood, so a second press of a double press meets nothing.
 */
export function ContactActs({ reference, onPressed }: ContactActsProps) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  const command = useCommand(reference)
  const takeBack = useTakeBack(reference)
  const [pressed, setPressed] = useState<ContactOutcome>()
  const [hasActed, setHasActed] = useState(false)

  const show = (outcome: ContactOutcome | undefined) => {
    setHasActed(true)
    setPressed(outcome)
    onPressed?.(outcome)
  }
  useWhenTakenBack(reference, command.data, () => {
    if (takeBack.isPending) return
    show(undefined)
    // The keyboard is where it was taken back.
    setHasActed(false)
  })
  const record = (outcome: ContactOutcome) => {
    takeBack.reset()
    show(outcome)
    command.mutate({ type: 'recordContact', outcome }, { onError: () => show(undefined) })
  }

  if (pressed !== undefined)
    return (
      <Recorded outcome={pressed} request={command.data} onAgain={() => show(undefined)}>
        {command.data?.takeBack && (
          <TakeBack what={command.data.takeBack} command={takeBack} onTakenBack={() => show(undefined)} />
        )}
      </Recorded>
    )
  return (
    <div className={styles.root}>
      {takeBack.data && <TakenBack request={takeBack.data} />}
      <Outcomes reference={reference} takesFocus={hasActed && !takeBack.isSuccess} onPress={record} />
      {command.isError && <Failure error={command.error} what={t('contact.failed')} />}
    </div>
  )
}

interface OutcomesProps {
  readonly reference: string
  readonly takesFocus: boolean
  readonly onPress: (outcome: ContactOutcome) => void
}

function Outcomes({ reference, takesFocus, onPress }: OutcomesProps) {
  const { t } = useTranslation('follow')
  const root = useFocusAtFirst<HTMLFieldSetElement>(takesFocus)
  return (
    <ButtonSet ref={root} label={t('contact.acts', { reference })}>
      {outcomes.map((outcome) => (
        <Button
          key={outcome}
          appearance={outcome === 'reached' ? 'primary' : 'secondary'}
          onClick={() => onPress(outcome)}
        >
          {t(`contact.${outcome}`)}
        </Button>
      ))}
    </ButtonSet>
  )
}

interface RecordedProps {
  readonly outcome: ContactOutcome
  /** The request as it then stands, once the server has answered. */
  readonly request: RequestView | undefined
  readonly onAgain: () => void
  /** The way back. */
  readonly children: ReactNode
}

function Recorded({ outcome, request, onAgain, children }: RecordedProps) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  const root = useFocusAtFirst<HTMLOutputElement>(true)
  const isSlow = useSlow(request === undefined)
  return (
    <div className={mergeClasses(styles.root, styles.recorded)}>
      <output ref={root} tabIndex={-1}>
        <Text block weight="semibold">
          {isSlow ? t('act.sending', { ns: 'common' }) : t(`contact.recorded.${outcome}`)}
        </Text>
        {request && outcome !== 'notReached' && <WhatIsNext request={request} />}
      </output>
      <div className={styles.acts}>
        {request && outcome === 'notReached' && (
          <Button appearance="subtle" onClick={onAgain}>
            {t('contact.again')}
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}

/** The button that was pressed is gone: the keyboard goes on from what came in its place. */
function useFocusAtFirst<T extends HTMLElement>(takesFocus: boolean) {
  const element = useRef<T>(null)
  useEffect(() => {
    if (takesFocus) element.current?.focus()
  }, [takesFocus])
  return element
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // A double press would mark a word of it.
  recorded: { userSelect: 'none' },
})
