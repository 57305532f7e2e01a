import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/commands.ts'
import { ActForm } from '../../../../ui/act-form.tsx'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { ActProps } from './act-props.ts'

export interface GiveToProps extends ActProps {
  /** `assign`: the coordinator shares out work. `handOver`: the consultant gives their own away. */
  readonly act: 'assign' | 'handOver'
}

/** Gives the request to a consultant by name. */
export function GiveTo({ request, act, onDone, onLeave }: GiveToProps) {
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
      { type: act, consultantId: chosen.id },
      { onSuccess: () => onDone(t(`${act}.done`, { name: chosen.name })) },
    )
  }

  return (
    <ActForm
      heading={t(`names.${act}`)}
      confirm={t(`${act}.confirm`)}
      consequence={t(`${act}.consequence`)}
      command={command}
      fields={['consultantId']}
      onSend={send}
      onLeave={onLeave}
    >
      {people.length === 0 ? (
        <Notice intent="info">{t('assign.nobody')}</Notice>
      ) : (
        <Field label={t(`${act}.question`)} required {...(fault === undefined ? {} : { validationMessage: fault })}>
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
