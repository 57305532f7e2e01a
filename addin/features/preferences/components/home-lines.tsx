import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Said } from '../../../ui/acts/said.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { useSaveContact } from '../api/home-contacts.ts'
import type { Home, HomeInput } from '../home-contacts.ts'
import { HomeForm } from './home-form.tsx'
import { HomeLine } from './home-line.tsx'

/** What stands open in the list, or what was done in it last. `municipality` left out: one that is not on the list. */
type Step =
  | { readonly is: 'untouched' }
  | { readonly is: 'filling' | 'left'; readonly municipality?: string }
  | { readonly is: 'saved' | 'removed' | 'back'; readonly input: HomeInput }

/** The municipalities one by one. A contact that was removed is put back by another press. */
export function HomeLines({ homes }: { homes: readonly Home[] }) {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const [step, setStep] = useState<Step>({ is: 'untouched' })
  const save = useSaveContact()
  const remove = useSaveContact()

  const fill = (municipality?: string) => {
    save.reset()
    remove.reset()
    setStep({ is: 'filling', ...(municipality !== undefined && { municipality }) })
  }
  const take = ({ municipality, contact }: Home) => {
    if (remove.isPending) return
    const input = { municipality, ...(contact !== undefined && { contact }) }
    remove.mutate({ municipality }, { onSuccess: () => setStep({ is: 'removed', input }) })
  }
  const formFor = (home?: Home) => (
    <HomeForm
      home={home}
      save={save}
      onSend={(input) => save.mutate(input, { onSuccess: () => setStep({ is: 'saved', input }) })}
      onLeave={() => setStep({ is: 'left', ...(home !== undefined && { municipality: home.municipality }) })}
    />
  )
  const isAt = (is: 'filling' | 'left', municipality?: string) => step.is === is && step.municipality === municipality
  // While a form stands open nothing else can be started: what is typed in it would be lost.
  const isFilling = step.is === 'filling'

  return (
    <>
      {'input' in step && (
        <Said key={`${step.is} ${step.input.municipality}`}>
          <Text block>{t(`homes.${step.is}`, { municipality: step.input.municipality })}</Text>
          {step.is === 'removed' && (
            <BusyButton
              className={styles.undo}
              isBusy={remove.isPending}
              onClick={() => remove.mutate(step.input, { onSuccess: () => setStep({ is: 'back', input: step.input }) })}
            >
              {t('homes.undo')}
            </BusyButton>
          )}
        </Said>
      )}
      {remove.isError && <Failure error={remove.error} what={t('homes.saveFailed')} />}
      {homes.length === 0 && <Text block>{t('homes.none')}</Text>}
      <Rows gap="large">
        {homes.map((home) => (
          <li key={home.municipality}>
            {isAt('filling', home.municipality) ? (
              formFor(home)
            ) : (
              <HomeLine
                home={home}
                mayChange={!isFilling}
                isLeft={isAt('left', home.municipality)}
                isRemoving={remove.isPending && remove.variables.municipality === home.municipality}
                onChange={() => fill(home.municipality)}
                onRemove={() => take(home)}
              />
            )}
          </li>
        ))}
      </Rows>
      {isAt('filling') && formFor()}
      {!isFilling && <StartButton label={t('homes.add')} takesFocus={isAt('left')} onPress={() => fill()} />}
    </>
  )
}

const useStyles = makeStyles({
  undo: { marginTop: tokens.spacingVerticalXS },
})
