import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/requests/commands.ts'
import { ActForm } from '../../../../ui/acts/act-form.tsx'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import { Notice } from '../../../../ui/notices/notice.tsx'
import type { ActProps } from './act-props.ts'

/** The coordinator gives the request to a consultant by name. */
export function GiveTo({ request, onDone, onLeave }: ActProps) {
  const { t } = useTranslation('acts')
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const [id, setId] = useState('')
  const [isAsked, setAsked] = useState(false)
  const people = (request.assignable ?? [])
    .filter((person) => person.id !== request.consultant?.id && person.name !== '')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
  const chosen = people.find((person) => person.id === id)
  const fault = isAsked && chosen === undefined ? t('assign.choose') : faultOf('consultantId')
  const send = () => {
    setAsked(true)
    if (chosen === undefined) return
    command.mutate(
      { type: 'assign', consultantId: chosen.id },
      { onSuccess: () => onDone(t('assign.done', { name: chosen.name })) },
    )
  }

  return (
    <ActForm
      heading={t('names.assign')}
      confirm={t('assign.confirm')}
      consequence={t('assign.consequence')}
      command={command}
      fields={['consultantId']}
      onSend={send}
      onLeave={onLeave}
    >
      {people.length === 0 ? (
        <Notice intent="info">{t('assign.nobody')}</Notice>
      ) : (
        <Field label={t('assign.question')} required {...(fault === undefined ? {} : { validationMessage: fault })}>
          <Select value={id} onChange={(_, { value }) => setId(value)}>
            <option value="">{t('assign.none')}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ActForm>
  )
}
