import { useController, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Question } from '../../../ui/dialogue/question.tsx'
import { Section } from '../../../ui/section.tsx'
import type { CallTaken } from '../call-taken.ts'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface CallPartProps {
  readonly control: RequestFormControl
  readonly questions: CallTaken['questions']
}

/** What the call led to, in the policy's words (KOLDING-6). */
export function CallPart({ control, questions }: CallPartProps) {
  const { t } = useTranslation('startRequest')
  if (questions.length === 0) return undefined
  return (
    <Section heading={t('call.heading')}>
      {questions.map((question) => (
        <CallQuestion key={question.field} control={control} question={question} />
      ))}
    </Section>
  )
}

function CallQuestion({
  control,
  question,
}: {
  control: RequestFormControl
  question: CallTaken['questions'][number]
}) {
  const { field: answers } = useController({ control, name: 'callAnswers' })
  const { errors } = useFormState({ control, name: 'callAnswers' })
  const { message } = errors.callAnswers ?? {}
  const fault = useFault(typeof message === 'string' ? { message } : undefined)
  const chosen = answers.value[question.field] ?? []
  return (
    <Question
      field={{ ...question, room: 'employer' }}
      chosen={chosen}
      fault={question.isRequired && chosen.length === 0 ? fault.validationMessage : undefined}
      onChoose={(next) => answers.onChange({ ...answers.value, [question.field]: [...next] })}
    />
  )
}
