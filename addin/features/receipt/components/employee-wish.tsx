import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useCommand } from '../../../app/requests/commands.ts'
import { ActForm } from '../../../ui/acts/act-form.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { useFieldFaults } from '../../../ui/field-fault.ts'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'

/** Who the employee has asked to have there: never invited without asking (HJOERRING-8). */
export function EmployeeWish({ request }: { request: RequestView }) {
  const { t } = useTranslation('receipt')
  const { read } = useReader()
  const [step, setStep] = useState<'untouched' | 'writing' | 'left' | 'written'>('untouched')
  const { choices, wishes } = request
  const wished = choices.wishes.filter(({ wants }) => wishes.includes(wants))
  const mayWish = request.may.includes('recordWish')
  if (wished.length === 0 && !mayWish) return undefined
  if (step === 'writing')
    return <WriteWish request={request} onDone={() => setStep('written')} onLeave={() => setStep('left')} />
  return (
    <Section heading={t('wish.heading')} takesFocus={step === 'written'}>
      {wished.length === 0 && <Text block>{t('wish.none')}</Text>}
      {wished.map(({ wants, label }) => (
        <Text key={wants} block>
          {read(label)}
        </Text>
      ))}
      {mayWish && (
        <StartButton label={t('wish.start')} takesFocus={step === 'left'} onPress={() => setStep('writing')} />
      )}
    </Section>
  )
}

interface WriteWishProps {
  readonly request: RequestView
  readonly onDone: () => void
  readonly onLeave: () => void
}

function WriteWish({ request, onDone, onLeave }: WriteWishProps) {
  const { t } = useTranslation(['receipt', 'common'])
  const { read } = useReader()
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const [value, setValue] = useState('')
  const [isAsked, setAsked] = useState(false)
  const fault = isAsked && value === '' ? t('act.choose', { ns: 'common' }) : faultOf('wants')
  const send = () => {
    setAsked(true)
    if (value !== '') command.mutate({ type: 'recordWish', wants: value }, { onSuccess: onDone })
  }
  return (
    <ActForm
      heading={t('wish.heading')}
      confirm={t('wish.confirm')}
      consequence={t('wish.consequence')}
      command={command}
      fields={['wants']}
      onSend={send}
      onLeave={onLeave}
    >
      <Field label={t('wish.question')} required {...(fault === undefined ? {} : { validationMessage: fault })}>
        <RadioGroup value={value} onChange={(_, data) => setValue(data.value)}>
          {request.choices.wishes
            .filter(({ wants }) => !request.wishes.includes(wants))
            .map(({ wants, label }) => (
              <Radio key={wants} value={wants} label={read(label)} />
            ))}
        </RadioGroup>
      </Field>
    </ActForm>
  )
}
