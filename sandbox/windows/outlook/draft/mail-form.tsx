import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import type { DraftStore, MailDraft } from './draft.ts'
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
  text: {
    display: 'flex',
    flexGrow: 1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

export function MailForm({ draft, drafts }: { draft: MailDraft; drafts: DraftStore }) {
  const styles = useStyles()
  return (
    <section className={styles.form} aria-label="Ny mail">
      <Field label="Til" orientation="horizontal">
        <Input type="text" value={draft.to} onChange={(_event, data) => drafts.changeMail({ to: data.value })} />
      </Field>
      <Field label="Cc" orientation="horizontal">
        <Input value={draft.cc} onChange={(_event, data) => drafts.changeMail({ cc: data.value })} />
      </Field>
      <Field label="Emne" orientation="horizontal">
        <Input value={draft.subject} onChange={(_event, data) => drafts.changeMail({ subject: data.value })} />
      </Field>
      <div className={styles.text}>
        <Editor
          key={draft.id}
          firstHtml={draft.firstHtml}
          label="Mailens tekst"
          onLeave={(html) => drafts.keepText(draft.id, html)}
          ref={(editor) => drafts.attach(editor)}
        />
      </div>
    </section>
  )
}
