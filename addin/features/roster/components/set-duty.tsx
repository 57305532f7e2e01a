import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyDayView, DutyMonth } from '../../../../shared/contract/duty.ts'
import { useMe } from '../../../app/me.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { longDayText } from '../../../ui/dates/date-text.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { useReader } from '../../../ui/reader.ts'
import { useSetDuty } from '../api/roster.ts'

export interface SetDutyProps {
  readonly day: DutyDayView
  readonly data: DutyMonth
}

const nobody = ''

/** Puts somebody on the day, or nobody; what stood before is one press away. */
export function SetDuty({ day, data }: SetDutyProps) {
  const { t } = useTranslation('roster')
  const { language } = useReader()
  const { person } = useMe()
  const styles = useStyles()
  const set = useSetDuty()
  const stands = day.consultant?.id ?? nobody
  const [wanted, setWanted] = useState<string>()
  const [changed, setChanged] = useState<{ readonly from: string; readonly to: string }>()
  const value = wanted ?? stands
  const nameOf = (id: string) => data.consultants.find((one) => one.id === id)?.name ?? t('nobodyLong')
  const put = (to: string, isUndo = false) =>
    set.mutate(
      { on: day.on, consultantId: orNull(to), seen: orNull(stands) },
      {
        onSuccess: () => {
          setWanted(undefined)
          setChanged(isUndo ? undefined : { from: stands, to })
        },
        onError: () => setWanted(undefined),
      },
    )
  const isSelfFree = stands === nobody && data.consultants.some(({ id }) => id === person.id)

  return (
    <>
      {changed && (
        <Said key={`${changed.from} ${changed.to}`}>
          <span className={styles.said}>
            <Text weight="semibold">
              {t('set.done', { day: longDayText(day.on, language), name: nameOf(changed.to) })}
            </Text>
            <BusyButton isBusy={set.isPending} onClick={() => put(changed.from, true)}>
              {t('set.undo')}
            </BusyButton>
          </span>
        </Said>
      )}
      {set.isError && <Failure error={set.error} what={t('set.failed')} />}
      {isSelfFree && !changed && (
        <div>
          <BusyButton
            appearance="primary"
            isBusy={set.isPending && wanted === undefined}
            isWaiting={set.isPending}
            onClick={() => put(person.id)}
          >
            {t('set.take')}
          </BusyButton>
        </div>
      )}
      <div className={styles.choose}>
        <Field label={t('set.label')} className={styles.field}>
          <Select value={value} onChange={(_, { value: id }) => setWanted(id)}>
            <option value={nobody}>{t('nobodyLong')}</option>
            {data.consultants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <BusyButton
          isBusy={set.isPending && wanted !== undefined}
          busyWords={t('set.saving')}
          isWaiting={value === stands || set.isPending}
          onClick={() => put(value)}
        >
          {t('set.save')}
        </BusyButton>
      </div>
    </>
  )
}

function orNull(id: string): string | null {
  return id === nobody ? null : id
}

const useStyles = makeStyles({
  said: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  choose: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, maxWidth: '320px' },
})
