import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyModel } from '../../../../shared/contract/policies.ts'
import { useApi } from '../../../app/app-context.ts'
import { useMe } from '../../../app/me.ts'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { triedQuery } from '../api/policies.ts'
import { presetExample, triedWith } from '../example.ts'
import { ExampleForm } from './example-form.tsx'
import { Timeline } from './timeline.tsx'

/** ms; a date is typed in steps, and each step would be an example of its own. */
const quietMs = 300

/** "What happens if ...": an invented sick leave, what the chosen model makes of it, and another model beside it. */
export function ExamplePart({ model, models }: { model: PolicyModel; models: readonly PolicyModel[] }) {
  const { t } = useTranslation('policies')
  const { read } = useReader()
  const styles = useStyles()
  const api = useApi()
  const { today } = useMe()
  const [example, setExample] = useState(() => presetExample('today', today))
  const [otherId, setOtherId] = useState('')
  const settled = useDebounced(example, quietMs)
  const other = models.find(({ id }) => id === otherId && id !== model.id)
  const tried = useQuery(triedQuery(api, triedWith(settled, model.id)))
  const beside = useQuery(triedQuery(api, other && triedWith(settled, other.id)))

  return (
    <Section heading={t('example.heading')}>
      <Text block>{t('example.about')}</Text>
      <ExampleForm example={example} today={today} onChange={setExample} />
      <Field label={t('example.compare')} className={styles.pick}>
        <Select value={other?.id ?? ''} onChange={(_, { value }) => setOtherId(value)}>
          <option value="">{t('example.alone')}</option>
          {models
            .filter(({ id }) => id !== model.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {read(name)}
              </option>
            ))}
        </Select>
      </Field>
      {triedWith(example, model.id) === undefined ? (
        <Text block>{t('example.noDate')}</Text>
      ) : (
        <div className={styles.columns}>
          <Timeline name={read(model.name)} query={tried} {...(other && { against: against(beside, other) })} />
          {other && <Timeline name={read(other.name)} query={beside} against={against(tried, model)} />}
        </div>
      )}
    </Section>
  )

  function against({ data }: typeof tried, { id, name }: PolicyModel) {
    return { name: read(name), steps: data?.policy.id === id ? data.steps : undefined }
  }
}

const useStyles = makeStyles({
  // A long name must not make the page wider than the window.
  pick: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)' },
  // Two columns where each has room for a sentence, else one below the other.
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXXL,
    alignItems: 'start',
  },
})
