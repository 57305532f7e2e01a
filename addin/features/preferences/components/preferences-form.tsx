import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Said } from '../../../ui/acts/said.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { shownClock } from '../../../ui/dates/clock-shown.ts'
import { useFieldFaults } from '../../../ui/field-fault.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { useFirstFault } from '../../../ui/use-first-fault.ts'
import { useSavePreferences, type Preferences } from '../api/preferences.ts'
import { filledFrom, inputOf, type Filled, type TimeFault } from '../filled.ts'
import { WhenTold } from './when-told.tsx'

const languages = ['', 'da', 'en'] as const
const paths = ['quietHours', 'quietHours.until', 'morningDigestAt', 'substituteId'] as const

export function PreferencesForm({ saved }: { saved: Preferences }) {
  const { t } = useTranslation('preferences')
  const { language } = useReader()
  const styles = useStyles()
  const save = useSavePreferences()
  const faultOf = useFieldFaults(save.error)
  const [filled, setFilled] = useState(() => filledFrom(saved, (time) => shownClock(time, language)))
  const [unread, setUnread] = useState<readonly TimeFault[]>([])
  const isSaidByField = paths.some((path) => faultOf(path) !== undefined)
  const { form, tried } = useFirstFault(isSaidByField)

  const change = (part: Partial<Filled>) => {
    setFilled({ ...filled, ...part })
    setUnread([])
    if (!save.isPending) save.reset()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const input = inputOf(filled)
    setUnread('unread' in input ? input.unread : [])
    tried()
    if (!('unread' in input)) save.mutate(input)
  }
  const substituteFault = faultOf('substituteId')

  return (
    <form ref={form} noValidate className={styles.root} onSubmit={send}>
      <Field label={t('language.label')} hint={t('language.hint')}>
        <Select
          className={styles.select}
          value={filled.language}
          onChange={(_, { value }) => change({ language: languages.find((one) => one === value) ?? '' })}
        >
          <option value="">{t(`language.directory.${saved.directoryLanguage}`)}</option>
          <option value="da">{t('language.da')}</option>
          <option value="en">{t('language.en')}</option>
        </Select>
      </Field>
      <WhenTold
        filled={filled}
        onChange={change}
        faults={{
          quietFrom: unread.includes('quietFrom') ? t('unread') : undefined,
          quietUntil: unread.includes('quietUntil')
            ? t('unread')
            : (faultOf('quietHours.until') ?? faultOf('quietHours')),
          digestAt: unread.includes('digestAt') ? t('unread') : faultOf('morningDigestAt'),
        }}
      />
      {saved.colleagues.length > 0 && (
        <Section heading={t('substitute.heading')}>
          <Field
            label={t('substitute.label')}
            hint={t('substitute.hint')}
            {...(substituteFault === undefined ? {} : { validationMessage: substituteFault })}
          >
            <Select
              className={styles.select}
              value={filled.substituteId}
              onChange={(_, { value }) => change({ substituteId: value })}
            >
              <option value="">{t('substitute.none')}</option>
              {saved.colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </Section>
      )}
      {save.isError && !isSaidByField && <Failure error={save.error} what={t('saveFailed')} />}
      {save.isSuccess && (
        <Said>
          <Text weight="semibold">{t('saved')}</Text>
        </Said>
      )}
      <div>
        <BusyButton appearance="primary" isBusy={save.isPending} busyWords={t('saving')}>
          {t('save')}
        </BusyButton>
      </div>
    </form>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  select: { maxWidth: '320px' },
})
