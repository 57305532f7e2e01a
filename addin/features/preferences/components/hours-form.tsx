import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../app/me.ts'
import { ActForm } from '../../../ui/acts/act-form.tsx'
import { ClockField } from '../../../ui/dates/clock-field.tsx'
import { shownClock } from '../../../ui/dates/clock-shown.ts'
import { weekdayText } from '../../../ui/dates/date-text.ts'
import { DayField } from '../../../ui/dates/day-field.tsx'
import { useFieldFaults } from '../../../ui/field-fault.ts'
import { useReader } from '../../../ui/reader.ts'
import {
  filledHours,
  hoursFields,
  hoursOf,
  without,
  type FilledHours,
  type Hours,
  type HoursField,
  type HoursList,
} from '../kept-hours.ts'
import { ChoiceField } from './choice-field.tsx'
import type { LineForm } from './line-by-line.tsx'

export interface HoursFormProps extends LineForm<Hours> {
  readonly list: HoursList
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const releases = [0, 1, 2, 3, 5, 7, 14, 30]

/** Who is where, when every week, and for how long that goes on. */
export function HoursForm({ list, old, save, onSend, onLeave }: HoursFormProps) {
  const { t } = useTranslation('preferences')
  const { t: common } = useTranslation('common')
  const { language } = useReader()
  const { today } = useMe()
  const styles = useStyles()
  const [filled, setFilled] = useState(() => filledHours(old, today, (time) => shownClock(time, language)))
  const [unread, setUnread] = useState<readonly HoursField[]>([])
  const refusalOf = useFieldFaults(save.error)
  // What is new was sent as the last of the list.
  const path = `standingHours.${without(list.standingHours, old).length}`
  const faultOf = (field: HoursField) => (unread.includes(field) ? unreadText(field) : refusalOf(`${path}.${field}`))
  const unreadText = (field: HoursField) => {
    if (field === 'from' || field === 'until') return t('unread')
    return field.startsWith('valid') ? common('day.unread') : t('keptHours.form.missing')
  }
  const change = (part: Partial<FilledHours>) => {
    setFilled({ ...filled, ...part })
    setUnread([])
    if (!save.isPending) save.reset()
  }
  const send = () => {
    const read = hoursOf(filled, today)
    setUnread('unread' in read ? read.unread : [])
    if ('hours' in read) onSend(read.hours)
  }
  const released = Number(filled.releasedDaysBefore)

  return (
    <ActForm
      heading={old === undefined ? t('keptHours.form.add') : t('keptHours.form.change')}
      confirm={t('keptHours.form.confirm')}
      consequence={t('keptHours.form.consequence')}
      words={{
        sending: t('keptHours.form.sending'),
        failed: t('keptHours.form.failed'),
        leave: t('keptHours.form.leave'),
      }}
      command={save}
      fields={hoursFields.map((field) => `${path}.${field}`)}
      onSend={send}
      onLeave={onLeave}
    >
      <ChoiceField
        label={t('keptHours.form.consultant')}
        value={filled.consultantId}
        options={list.consultants.map(({ id, name }) => ({ id, name: name || t('keptHours.somebody') }))}
        fault={faultOf('consultantId')}
        onChange={(consultantId) => change({ consultantId })}
      />
      <ChoiceField
        label={t('keptHours.form.workplace')}
        value={filled.workplaceId}
        options={list.workplaces}
        fault={faultOf('workplaceId')}
        onChange={(workplaceId) => change({ workplaceId })}
      />
      <ChoiceField
        label={t('keptHours.form.weekday')}
        value={filled.weekday}
        options={weekdays.map((day) => ({
          id: String(day),
          name: t('keptHours.form.every', { weekday: weekdayText(day, language) }),
        }))}
        fault={faultOf('weekday')}
        onChange={(weekday) => change({ weekday })}
      />
      <div className={styles.times}>
        <ClockField
          label={t('keptHours.form.from')}
          value={filled.from}
          isRequired
          fault={faultOf('from')}
          onChange={(from) => change({ from })}
        />
        <ClockField
          label={t('keptHours.form.until')}
          value={filled.until}
          isRequired
          fault={faultOf('until')}
          onChange={(until) => change({ until })}
        />
      </div>
      <DayField
        label={t('keptHours.form.validFrom')}
        value={filled.validFrom}
        today={today}
        when="coming"
        fault={faultOf('validFrom')}
        onChange={(validFrom) => change({ validFrom })}
      />
      <Checkbox
        className={styles.ends}
        label={t('keptHours.form.ends')}
        checked={filled.ends}
        onChange={(_, { checked }) => change({ ends: checked === true })}
      />
      {filled.ends && (
        <DayField
          label={t('keptHours.form.validUntil')}
          value={filled.validUntil}
          today={today}
          when="coming"
          fault={faultOf('validUntil')}
          onChange={(validUntil) => change({ validUntil })}
        />
      )}
      <ChoiceField
        label={t('keptHours.form.released')}
        value={filled.releasedDaysBefore}
        options={[...new Set([...releases, released])]
          .toSorted((a, b) => a - b)
          .map((count) => ({ id: String(count), name: t('keptHours.form.releasedOn', { count }) }))}
        onChange={(releasedDaysBefore) => change({ releasedDaysBefore })}
      />
    </ActForm>
  )
}

const useStyles = makeStyles({
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  // In line with its words.
  ends: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
})
