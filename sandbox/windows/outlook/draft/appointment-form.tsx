import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { AppointmentDraft, DraftStore } from './draft.ts'
import { Editor } from './editor.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    minHeight: '100%',
    boxSizing: 'border-box',
  },
  pair: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  },
  text: {
    display: 'flex',
    flexGrow: 1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

const sensitivities: readonly { value: AppointmentDraft['sensitivity']; label: string }[] = [
  { value: 'normal', label: 'Normal' },
  { value: 'personal', label: 'Personlig' },
  { value: 'private', label: 'Privat' },
  { value: 'confidential', label: 'Fortrolig' },
]

export function AppointmentForm({ draft, drafts }: { draft: AppointmentDraft; drafts: DraftStore }) {
  const styles = useStyles()
  const text = (label: string, field: 'subject' | 'location' | 'requiredAttendees' | 'optionalAttendees') => (
    <Field label={label}>
      <Input value={draft[field]} onChange={(_event, data) => drafts.changeAppointment({ [field]: data.value })} />
    </Field>
  )
  const time = (label: string, field: 'start' | 'end') => (
    <Field label={label}>
      <Input
        type="datetime-local"
        value={draft[field]}
        onChange={(_event, data) => data.value !== '' && drafts.changeAppointment({ [field]: data.value })}
      />
    </Field>
  )
  return (
    <section className={styles.form} aria-label="Ny aftale">
      {text('Emne', 'subject')}
      {text('Deltagere', 'requiredAttendees')}
      {text('Valgfri deltagere', 'optionalAttendees')}
      <div className={styles.pair}>
        {time('Start', 'start')}
        {time('Slut', 'end')}
      </div>
      <div className={styles.pair}>
        {text('Sted', 'location')}
        <Field label="Følsomhed">
          <Select
            value={draft.sensitivity}
            onChange={(_event, data) => {
              const chosen = sensitivities.find((one) => one.value === data.value)
              if (chosen !== undefined) drafts.changeAppointment({ sensitivity: chosen.value })
            }}
          >
            {sensitivities.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.text}>
        <Editor
          key={draft.id}
          firstHtml={draft.firstHtml}
          label="Aftalens tekst"
          onLeave={(html) => drafts.keepText(draft.id, html)}
          ref={(editor) => drafts.attach(editor)}
        />
      </div>
    </section>
  )
}
