import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNear } from '../../../ui/dates/near.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { useSaveNotePeriods } from '../api/note-periods.ts'
import { kindsOfNote, type Periods, type PeriodsInput } from '../note-periods.ts'
import { NotePeriodsForm } from './note-periods-form.tsx'
import { usePeriodText } from './use-period-text.ts'

/** What stands open here, or what was done here last. */
type Step =
  { readonly is: 'untouched' | 'filling' | 'left' | 'back' } | { readonly is: 'saved'; readonly before: PeriodsInput }

/** A sentence for each kind of note. A choice is put back by another press; until midnight nothing has come of it. */
export function NotePeriodsShown({ periods, mayChange }: { readonly periods: Periods; readonly mayChange: boolean }) {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const near = useNear()
  const periodText = usePeriodText()
  const [step, setStep] = useState<Step>({ is: 'untouched' })
  const save = useSaveNotePeriods()
  const putBack = useSaveNotePeriods()
  const { setAt, ...before } = periods

  const fill = () => {
    save.reset()
    putBack.reset()
    setStep({ is: 'filling' })
  }
  if (step.is === 'filling')
    return (
      <NotePeriodsForm
        periods={before}
        save={save}
        onSend={(input) => save.mutate(input, { onSuccess: () => setStep({ is: 'saved', before }) })}
        onLeave={() => setStep({ is: 'left' })}
      />
    )
  return (
    <>
      {(step.is === 'saved' || step.is === 'back') && (
        <Said key={step.is}>
          <Text block>{t(`notePeriods.${step.is}`)}</Text>
          {step.is === 'saved' && (
            <BusyButton
              className={styles.undo}
              isBusy={putBack.isPending}
              busyWords={t('notePeriods.form.sending')}
              onClick={() => putBack.mutate(step.before, { onSuccess: () => setStep({ is: 'back' }) })}
            >
              {t('notePeriods.undo')}
            </BusyButton>
          )}
        </Said>
      )}
      {putBack.isError && <Failure error={putBack.error} what={t('notePeriods.saveFailed')} />}
      <ul className={styles.list}>
        {kindsOfNote.map((kind) => (
          <li key={kind}>{t(`notePeriods.kinds.${kind}`, { period: periodText(periods[kind]) })}</li>
        ))}
      </ul>
      <Text block className={styles.quiet}>
        {setAt === undefined
          ? t('notePeriods.notChosen')
          : t('notePeriods.chosen', { day: near.day(near.dayOf(setAt)) })}
      </Text>
      {mayChange ? (
        <StartButton
          label={t('notePeriods.change')}
          aria-label={t('notePeriods.form.heading')}
          takesFocus={step.is === 'left'}
          onPress={fill}
        />
      ) : (
        <Text block>{t('notePeriods.mayNotChange')}</Text>
      )}
    </>
  )
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  undo: { marginTop: tokens.spacingVerticalXS },
})
