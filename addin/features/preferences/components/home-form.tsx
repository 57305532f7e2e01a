import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '../../../ui/acts/act-form.tsx'
import { useFieldFaults } from '../../../ui/field-fault.ts'
import {
  contactFields,
  contactOf,
  filledContact,
  pathOf,
  type ContactField,
  type FilledContact,
  type Home,
} from '../home-contacts.ts'
import type { LineForm } from './line-by-line.tsx'

/** Whom to turn to in one municipality. */
export function HomeForm({ old, save, onSend, onLeave }: LineForm<Home>) {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const [filled, setFilled] = useState(() => filledContact(old))
  const [unread, setUnread] = useState<readonly ContactField[]>([])
  const refusalOf = useFieldFaults(save.error)
  const faultOf = (field: ContactField) =>
    unread.includes(field) ? t(`homes.form.faults.${field}`) : refusalOf(pathOf(field))
  const change = (part: Partial<FilledContact>) => {
    setFilled({ ...filled, ...part })
    setUnread([])
    if (!save.isPending) save.reset()
  }
  const send = () => {
    const read = contactOf(filled)
    setUnread('unread' in read ? read.unread : [])
    if ('input' in read) onSend(read.input)
  }
  const shown = contactFields.filter((field) => field !== 'municipality' || old === undefined)

  return (
    <ActForm
      heading={old === undefined ? t('homes.form.add') : t('homes.form.of', { municipality: old.municipality })}
      confirm={t('homes.form.confirm')}
      consequence={t('homes.form.consequence')}
      words={{
        sending: t('homes.form.sending'),
        failed: t('homes.form.failed'),
        leave: t('homes.form.leave'),
      }}
      command={save}
      fields={shown.map(pathOf)}
      onSend={send}
      onLeave={onLeave}
    >
      {shown.map((field) => {
        const fault = faultOf(field)
        return (
          <Field
            key={field}
            label={t(`homes.form.${field}`)}
            required={field === 'municipality' || field === 'name'}
            {...(field === 'name' && { hint: t('homes.form.nameHint') })}
            {...(fault === undefined ? {} : { validationMessage: fault })}
          >
            <Input
              className={styles.input}
              type={inputTypes[field]}
              value={filled[field]}
              autoComplete="off"
              onChange={(_, { value }) => change({ [field]: value })}
            />
          </Field>
        )
      })}
    </ActForm>
  )
}

const inputTypes = { municipality: 'text', name: 'text', phone: 'tel', mail: 'email' } as const

const useStyles = makeStyles({ input: { maxWidth: '320px', minWidth: 0 } })
