import {
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { bareFieldset } from '../bare-fieldset.ts'
import { useReader } from '../reader.ts'
import { RoomMark } from '../room-mark.tsx'

export type DialogueField = NonNullable<RequestView['dialogue']>[number]

export interface QuestionProps {
  readonly field: Pick<DialogueField, 'label' | 'hint' | 'isRequired' | 'takesSeveral' | 'choices' | 'room'>
  readonly chosen: readonly string[]
  readonly fault: string | undefined
  readonly onChoose: (chosen: readonly string[]) => void
}

/** One question of the dialogue in the policy's words, with the room its answer stands in (P-8). */
export function Question(props: QuestionProps) {
  const styles = useStyles()
  return (
    <div className={styles.question}>
      {props.field.takesSeveral ? <Several {...props} /> : <One {...props} />}
      <RoomMark room={props.field.room} />
    </div>
  )
}

function One({ field, chosen, fault, onChoose }: QuestionProps) {
  const { read } = useReader()
  return (
    <Field
      label={read(field.label)}
      required={field.isRequired}
      {...(field.hint === undefined ? {} : { hint: read(field.hint) })}
      {...(fault === undefined ? {} : { validationMessage: fault })}
    >
      <RadioGroup value={chosen[0] ?? ''} onChange={(_, { value }) => onChoose([value])}>
        {field.choices.map(({ choice, label }) => (
          <Radio key={choice} value={choice} label={read(label)} />
        ))}
      </RadioGroup>
    </Field>
  )
}

/** Fluent's field names one control; several have a legend instead. */
function Several({ field, chosen, fault, onChoose }: QuestionProps) {
  const { read } = useReader()
  const styles = useStyles()
  const toggled = (choice: string, isOn: boolean) =>
    isOn ? [...chosen, choice] : chosen.filter((other) => other !== choice)
  return (
    <fieldset className={styles.several} data-fault={fault === undefined ? undefined : 'true'}>
      <legend className={styles.legend}>{read(field.label)}</legend>
      {field.choices.map(({ choice, label }) => (
        <Checkbox
          key={choice}
          label={read(label)}
          checked={chosen.includes(choice)}
          onChange={(_, { checked }) => onChoose(toggled(choice, checked === true))}
        />
      ))}
      {fault !== undefined && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
      {field.hint && <Text size={200}>{read(field.hint)}</Text>}
    </fieldset>
  )
}

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  several: {
    ...bareFieldset,
    display: 'flex',
    flexDirection: 'column',
  },
  legend: { padding: 0, ...typographyStyles.body1 },
  fault: { color: tokens.colorStatusDangerForeground1, ...typographyStyles.caption1 },
})
