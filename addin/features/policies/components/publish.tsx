import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyList, PolicyModel } from '../../../../shared/contract/policies.ts'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { usePublish } from '../api/policies.ts'
import { ConfirmPublish } from './confirm-publish.tsx'
import { Published } from './published.tsx'
import { Readiness } from './readiness.tsx'

export interface PublishProps {
  readonly list: PolicyList
  readonly model: PolicyModel
  readonly onLook: (id: string) => void
}

const [shortest, longest] = [10, 500]

/** Puts the model that is looked at in force for new requests: why, then what it changes and for whom, then yes. */
export function Publish({ list, model, onLook }: PublishProps) {
  const { t } = useTranslation('policies')
  const { read } = useReader()
  const styles = useStyles()
  const publishing = usePublish()
  const [why, setWhy] = useState('')
  const [statute, setStatute] = useState(list.inForce.statute)
  const [step, setStep] = useState<'write' | 'confirm'>('write')
  const [isAsked, setAsked] = useState(false)
  const [former] = useState(list.inForce)
  const field = useRef<HTMLTextAreaElement>(null)
  const length = why.trim().length
  const fault = length < shortest ? t('publish.whyShort') : length > longest ? t('publish.whyLong') : undefined
  const isInForce = list.inForce.policyId === model.id && list.inForce.statute === statute

  if (!list.mayPublish)
    return (
      <Section heading={t('publish.heading')}>
        <Text block>{t('publish.readOnly')}</Text>
      </Section>
    )
  if (publishing.data)
    return (
      <Published
        inForce={publishing.data.inForce}
        model={model}
        former={list.models.find(({ id }) => id === former.policyId && id !== model.id)}
        onLook={onLook}
      />
    )
  if (step === 'confirm')
    return (
      <ConfirmPublish
        name={read(model.name)}
        publishing={publishing}
        onConfirm={() => publishing.mutate({ policyId: model.id, statute, why: why.trim() })}
        onLeave={() => setStep('write')}
      />
    )

  const goOn = () => {
    setAsked(true)
    if (fault === undefined) setStep('confirm')
    else field.current?.focus()
  }
  return (
    <Section heading={t('publish.heading')}>
      <Field label={t('publish.statute')} className={styles.field}>
        <Select value={statute} onChange={(_, { value }) => setStatute(value)}>
          <option value="byDate">{t('publish.byDate')}</option>
          {list.statutes.map(({ id, name }) => (
            <option key={id} value={id}>
              {read(name)}
            </option>
          ))}
        </Select>
      </Field>
      {isInForce ? (
        <Text block>{t('publish.already')}</Text>
      ) : (
        <>
          <Readiness warnings={model.warnings} />
          <Field
            label={t('publish.why')}
            hint={t('publish.whyHint')}
            required
            className={styles.field}
            {...(isAsked && fault !== undefined ? { validationMessage: fault, validationState: 'error' } : {})}
          >
            <Textarea textarea={{ ref: field }} value={why} rows={3} onChange={(_, { value }) => setWhy(value)} />
          </Field>
          <div>
            <Button appearance="primary" onClick={goOn}>
              {t('publish.next')}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}

const useStyles = makeStyles({
  // A long name must not make the page wider than the window.
  field: { maxWidth: '640px', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
})
