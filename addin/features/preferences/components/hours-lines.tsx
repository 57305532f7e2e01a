import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Said } from '../../../ui/acts/said.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { useChangeHours } from '../api/standing-hours.ts'
import { inOrder, isSame, keyOf, type Hours, type HoursList } from '../kept-hours.ts'
import { HoursForm } from './hours-form.tsx'
import { HoursLine } from './hours-line.tsx'
import { useHoursText } from './use-hours-text.ts'

/** What stands open in the list, or what was done in it last. `key` is a line's, or `new`. */
type Step =
  | { readonly is: 'untouched' }
  | { readonly is: 'filling' | 'left'; readonly key: string }
  | { readonly is: 'saved' | 'removed' | 'back'; readonly hours: Hours }

/** The hours one by one. A press that removes some is taken back by another. */
export function HoursLines({ list }: { list: HoursList }) {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const textOf = useHoursText(list)
  const [step, setStep] = useState<Step>({ is: 'untouched' })
  const save = useChangeHours()
  const remove = useChangeHours()
  const hasChoice = list.consultants.length > 0 && list.workplaces.length > 0

  const fill = (key: string) => {
    save.reset()
    remove.reset()
    setStep({ is: 'filling', key })
  }
  const formFor = (old?: Hours) => (
    <HoursForm
      list={list}
      old={old}
      save={save}
      onSend={(hours) => save.mutate({ old, hours }, { onSuccess: () => setStep({ is: 'saved', hours }) })}
      onLeave={() => setStep({ is: 'left', key: old === undefined ? 'new' : keyOf(old) })}
    />
  )
  const isAt = (is: 'filling' | 'left', key: string) => step.is === is && step.key === key
  // While a form stands open nothing else can be started: what is typed in it would be lost.
  const isFilling = isAt('filling', 'new') || list.standingHours.some((hours) => isAt('filling', keyOf(hours)))
  const mayStart = list.mayChange && !isFilling

  return (
    <>
      {'hours' in step && (
        <Said key={`${step.is} ${keyOf(step.hours)}`}>
          <Text block>{t(`keptHours.${step.is}`, { line: textOf(step.hours) })}</Text>
          {step.is === 'removed' && (
            <BusyButton
              className={styles.undo}
              isBusy={remove.isPending}
              onClick={() =>
                remove.mutate({ hours: step.hours }, { onSuccess: () => setStep({ is: 'back', hours: step.hours }) })
              }
            >
              {t('keptHours.undo')}
            </BusyButton>
          )}
        </Said>
      )}
      {remove.isError && <Failure error={remove.error} what={t('keptHours.saveFailed')} />}
      {!list.mayChange && <Text block>{t('keptHours.mayNotChange')}</Text>}
      {list.standingHours.length === 0 && (
        <Text block>{t(hasChoice ? 'keptHours.none' : 'keptHours.nothingToChoose')}</Text>
      )}
      <Rows gap="large">
        {inOrder(list).map((hours) => (
          <li key={keyOf(hours)}>
            {isAt('filling', keyOf(hours)) ? (
              formFor(hours)
            ) : (
              <HoursLine
                hours={hours}
                line={textOf(hours)}
                mayChange={mayStart}
                isLeft={isAt('left', keyOf(hours))}
                isRemoving={remove.isPending && isSame(remove.variables.old, hours)}
                onChange={() => fill(keyOf(hours))}
                onRemove={() => {
                  if (!remove.isPending)
                    remove.mutate({ old: hours }, { onSuccess: () => setStep({ is: 'removed', hours }) })
                }}
              />
            )}
          </li>
        ))}
      </Rows>
      {isAt('filling', 'new') && formFor()}
      {mayStart && hasChoice && (
        <StartButton label={t('keptHours.add')} takesFocus={isAt('left', 'new')} onPress={() => fill('new')} />
      )}
    </>
  )
}

const useStyles = makeStyles({
  undo: { marginTop: tokens.spacingVerticalXS },
})
