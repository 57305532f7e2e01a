import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { useCommand } from '../../app/requests/commands.ts'
import { ActForm } from '../acts/act-form.tsx'
import { useFieldFaults } from '../field-fault.ts'
import { Question, type DialogueField } from './question.tsx'

type Answers = Readonly<Record<string, readonly string[]>>

export interface AnswerDialogueProps {
  readonly request: RequestView
  /** Those this reader may answer. */
  readonly fields: readonly DialogueField[]
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** The policy's questions as it words them. One question takes one answer or several, as the policy says. */
export function AnswerDialogue({ request, fields, onDone, onLeave }: AnswerDialogueProps) {
  const { t } = useTranslation()
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const [isAsked, setAsked] = useState(false)
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(fields.map(({ field, chosen }) => [field, chosen ?? []])),
  )
  const chosenOf = ({ field }: DialogueField) => answers[field] ?? []
  const isMissing = (field: DialogueField) => field.isRequired && chosenOf(field).length === 0
  const send = () => {
    setAsked(true)
    if (fields.some(isMissing)) return
    const sent = Object.fromEntries(fields.map((field) => [field.field, [...chosenOf(field)]]))
    command.mutate({ type: 'answerDialogue', answers: sent }, { onSuccess: onDone })
  }

  return (
    <ActForm
      heading={t('dialogue.heading')}
      confirm={t('dialogue.confirm')}
      consequence={t('dialogue.consequence')}
      command={command}
      fields={fields.map(({ field }) => `answers.${field}`)}
      onSend={send}
      onLeave={onLeave}
    >
      {fields.map((field) => (
        <Question
          key={field.field}
          field={field}
          chosen={chosenOf(field)}
          fault={isAsked && isMissing(field) ? t('dialogue.required') : faultOf(`answers.${field.field}`)}
          onChoose={(chosen) => setAnswers({ ...answers, [field.field]: chosen })}
        />
      ))}
    </ActForm>
  )
}
