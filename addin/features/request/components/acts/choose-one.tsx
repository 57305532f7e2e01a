import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '../../../../../shared/contract/commands.ts'
import { useCommand } from '../../../../app/requests/commands.ts'
import { ActForm } from '../../../../ui/acts/act-form.tsx'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import type { Act } from '../../acts.ts'
import type { ActProps } from './act-props.ts'

export interface Option {
  readonly value: string
  readonly label: string
  readonly command: CommandInput
  /** The sentence that says it is recorded. */
  readonly done: string
}

export interface ChooseOneProps extends ActProps {
  readonly act: Extract<Act, 'pause' | 'screen' | 'needProfession' | 'recordWish'>
  /** The part of the command that is chosen. */
  readonly path: string
  readonly options: readonly Option[]
  readonly room?: 'employer' | 'authority'
}

/** An act that is one choice among a few. */
export function ChooseOne({ request, act, path, options, room, onDone, onLeave }: ChooseOneProps) {
  const { t } = useTranslation('acts')
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const [value, setValue] = useState('')
  const [isAsked, setAsked] = useState(false)
  const chosen = options.find((option) => option.value === value)
  const fault = isAsked && chosen === undefined ? t('act.choose', { ns: 'common' }) : faultOf(path)
  const send = () => {
    setAsked(true)
    if (chosen) command.mutate(chosen.command, { onSuccess: () => onDone(chosen.done) })
  }

  return (
    <ActForm
      heading={t(`names.${act}`)}
      confirm={t(`${act}.confirm`)}
      consequence={t(`${act}.consequence`)}
      {...(room === undefined ? {} : { room })}
      command={command}
      fields={[path]}
      onSend={send}
      onLeave={onLeave}
    >
      <Field label={t(`${act}.question`)} required {...(fault === undefined ? {} : { validationMessage: fault })}>
        <RadioGroup value={value} onChange={(_, data) => setValue(data.value)}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </RadioGroup>
      </Field>
    </ActForm>
  )
}
