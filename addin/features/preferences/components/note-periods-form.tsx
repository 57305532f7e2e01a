import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Retention } from '../../../../shared/domain/note-retention.ts'
import { ActForm } from '../../../ui/acts/act-form.tsx'
import { useFieldFaults } from '../../../ui/field-fault.ts'
import type { useSaveNotePeriods } from '../api/note-periods.ts'
import { boundsOf, filledPeriods, kindsOfNote, monthsIn, periodsOf, type PeriodsInput } from '../note-periods.ts'
import { usePeriodText } from './use-period-text.ts'

export interface NotePeriodsFormProps {
  readonly periods: PeriodsInput
  readonly save: ReturnType<typeof useSaveNotePeriods>
  readonly onSend: (input: PeriodsInput) => void
  readonly onLeave: () => void
}

/** Each time in months; what it comes to in years is said below it while it is typed. */
export function NotePeriodsForm({ periods, save, onSend, onLeave }: NotePeriodsFormProps) {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const periodText = usePeriodText()
  const [filled, setFilled] = useState(() => filledPeriods(periods))
  const [unread, setUnread] = useState<readonly Retention[]>([])
  const refusalOf = useFieldFaults(save.error)
  const faultOf = (kind: Retention) =>
    unread.includes(kind) ? t('notePeriods.form.fault', boundsOf(kind)) : refusalOf(kind)
  const change = (kind: Retention, value: string) => {
    setFilled({ ...filled, [kind]: value })
    setUnread([])
    if (!save.isPending) save.reset()
  }
  const send = () => {
    const read = periodsOf(filled)
    setUnread('unread' in read ? read.unread : [])
    if ('input' in read) onSend(read.input)
  }

  return (
    <ActForm
      heading={t('notePeriods.form.heading')}
      confirm={t('notePeriods.form.confirm')}
      consequence={t('notePeriods.form.consequence')}
      words={{
        sending: t('notePeriods.form.sending'),
        failed: t('notePeriods.form.failed'),
        leave: t('notePeriods.form.leave'),
      }}
      command={save}
      fields={kindsOfNote}
      onSend={send}
      onLeave={onLeave}
    >
      {kindsOfNote.map((kind) => {
        const fault = faultOf(kind)
        const months = monthsIn(filled[kind])
        return (
          <Field
            key={kind}
            label={t(`notePeriods.form.${kind}`)}
            required
            {...(months !== undefined && { hint: t('notePeriods.form.comesTo', { period: periodText(months) }) })}
            {...(fault === undefined ? {} : { validationMessage: fault })}
          >
            <Input
              className={styles.input}
              inputMode="numeric"
              value={filled[kind]}
              autoComplete="off"
              onChange={(_, { value }) => change(kind, value)}
            />
          </Field>
        )
      })}
    </ActForm>
  )
}

const useStyles = makeStyles({ input: { maxWidth: '200px', minWidth: 0 } })
