import { Field, Textarea } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface AnswerFieldProps {
  readonly control: RequestFormControl
  readonly label: string
  readonly name: 'affectedFunctions' | 'affectedHowLong' | 'adaptations'
}

/** One of the three optional questions: about work, never about illness (L-8, L-43). */
export function AnswerField({ control, name, label }: AnswerFieldProps) {
  const {
    field: { ref, value, onBlur, onChange },
    fieldState,
  } = useController({ control, name })
  const fault = useFault(fieldState.error)
  return (
    <Field label={label} {...fault}>
      <Textarea
        ref={ref}
        value={value}
        resize="vertical"
        onBlur={onBlur}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}
