import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { UseMutationResult } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Said } from '../../../ui/acts/said.tsx'
import { StartButton, type StartButtonProps } from '../../../ui/acts/start-button.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Rows } from '../../../ui/rows.tsx'
import type { Change } from '../change.ts'

type Changing<Line> = Pick<
  UseMutationResult<unknown, Error, Change<Line>>,
  'error' | 'isError' | 'isPending' | 'mutate' | 'reset' | 'variables'
>

/** What stands open in the list, or what was done in it last. Without `key`, a line that is to be added. */
type Step<Line> =
  | { readonly is: 'untouched' }
  | { readonly is: 'filling' | 'left'; readonly key: string | undefined }
  | { readonly is: 'saved' | 'removed' | 'back'; readonly line: Line }

export interface LineForm<Line> {
  /** The one that is changed; left out, one is added. */
  readonly old: Line | undefined
  readonly save: Pick<Changing<Line>, 'error' | 'isError' | 'isPending' | 'reset'>
  readonly onSend: (line: Line) => void
  readonly onLeave: () => void
}

export interface LineByLineProps<Line> {
  readonly texts: 'homes' | 'keptHours'
  readonly lines: readonly Line[]
  readonly keyOf: (line: Line) => string
  /** What a form sends. */
  readonly save: Changing<Line>
  /** What a press sends: apart from a form's, so that each says by itself what became of it. */
  readonly remove: Changing<Line>
  readonly mayChange: boolean
  readonly mayAdd: boolean
  readonly said: (is: 'saved' | 'removed' | 'back', line: Line) => string
  readonly renderLine: (line: Line) => ReactNode
  /** Without `remove`, there is nothing to remove in it. Each says for the ear which line it stands in. */
  readonly acts: (line: Line) => {
    readonly change: Pick<StartButtonProps, 'label' | 'aria-label'>
    readonly remove?: string | undefined
  }
  readonly renderForm: (form: LineForm<Line>) => ReactNode
  /** What is said of the list as a whole. */
  readonly children: ReactNode
}

/** A list in which one line at a time is added, changed or removed. A press that removes one is taken back by another. */
export function LineByLine<Line>({ texts, lines, keyOf, save, remove, ...list }: LineByLineProps<Line>) {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const [step, setStep] = useState<Step<Line>>({ is: 'untouched' })

  const isAt = (is: 'filling' | 'left', key?: string) => step.is === is && step.key === key
  // While a form stands open nothing else can be started: what is typed in it would be lost.
  const mayStart = list.mayChange && !isAt('filling') && !lines.some((line) => isAt('filling', keyOf(line)))
  const fill = (key?: string) => {
    save.reset()
    remove.reset()
    setStep({ is: 'filling', key })
  }
  const press = (change: Change<Line>, is: 'removed' | 'back', line: Line) => {
    if (!remove.isPending) remove.mutate(change, { onSuccess: () => setStep({ is, line }) })
  }
  const formFor = (old?: Line) =>
    list.renderForm({
      old,
      save,
      onSend: (now) => save.mutate({ old, now }, { onSuccess: () => setStep({ is: 'saved', line: now }) }),
      onLeave: () => setStep({ is: 'left', key: old && keyOf(old) }),
    })
  const actsFor = (line: Line) => {
    const acts = list.acts(line)
    const { old } = remove.variables ?? {}
    return (
      <div className={styles.acts}>
        <StartButton {...acts.change} takesFocus={isAt('left', keyOf(line))} onPress={() => fill(keyOf(line))} />
        {acts.remove !== undefined && (
          <BusyButton
            aria-label={acts.remove}
            isBusy={remove.isPending && old !== undefined && keyOf(old) === keyOf(line)}
            busyWords={t(`${texts}.removing`)}
            onClick={() => press({ old: line }, 'removed', line)}
          >
            {t(`${texts}.remove`)}
          </BusyButton>
        )}
      </div>
    )
  }

  return (
    <>
      {'line' in step && (
        <Said key={`${step.is} ${keyOf(step.line)}`}>
          <Text block>{list.said(step.is, step.line)}</Text>
          {step.is === 'removed' && (
            <BusyButton
              className={styles.undo}
              isBusy={remove.isPending}
              onClick={() => press({ now: step.line }, 'back', step.line)}
            >
              {t(`${texts}.undo`)}
            </BusyButton>
          )}
        </Said>
      )}
      {remove.isError && <Failure error={remove.error} what={t(`${texts}.saveFailed`)} />}
      {list.children}
      <Rows gap="large">
        {lines.map((line) => (
          <li key={keyOf(line)}>
            {isAt('filling', keyOf(line)) ? (
              formFor(line)
            ) : (
              <>
                {list.renderLine(line)}
                {mayStart && actsFor(line)}
              </>
            )}
          </li>
        ))}
      </Rows>
      {isAt('filling') && formFor()}
      {mayStart && list.mayAdd && (
        <StartButton label={t(`${texts}.add`)} takesFocus={isAt('left')} onPress={() => fill()} />
      )}
    </>
  )
}

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
  undo: { marginTop: tokens.spacingVerticalXS },
})
