import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyDayView, DutyMonth } from '../../../../shared/contract/duty.ts'
import { useMe } from '../../../app/me.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { longDayText } from '../../../ui/dates/date-text.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { AskSwap } from './ask-swap.tsx'
import { DayHistory } from './day-history.tsx'
import { SetDuty } from './set-duty.tsx'

export interface DayPanelProps {
  readonly day: DutyDayView
  readonly data: DutyMonth
}

/** The day that was chosen: who has it and since when, what speaks against it, and what one can do. */
export function DayPanel({ day, data }: DayPanelProps) {
  const { t } = useTranslation('roster')
  const { language, read } = useReader()
  const near = useNear()
  const { person } = useMe()
  const styles = useStyles()
  const [asking, setAsking] = useState<'no' | 'yes' | 'left'>('no')
  const [said, setSaid] = useState<string>()
  const isOwn = day.consultant?.id === person.id
  const waits = data.swaps.some(({ on, state }) => on === day.on && state === 'asked')
  const mayAsk = isOwn && day.on >= data.today && !waits && data.consultants.some(({ id }) => id !== person.id)

  if (asking === 'yes')
    return (
      <AskSwap
        day={day}
        data={data}
        onDone={(name) => {
          setAsking('no')
          setSaid(t('swap.asked', { name }))
        }}
        onLeave={() => setAsking('left')}
      />
    )
  return (
    <Section heading={asHeading(longDayText(day.on, language))}>
      {said !== undefined && (
        <Said>
          <Text weight="semibold">{said}</Text>
        </Said>
      )}
      <Why what={t('title')} why={{ ruleId: 'KOLDING-3', da: t('why'), en: t('why') }}>
        <Text block weight="semibold">
          {day.consultant ? (isOwn ? t('youLong') : day.consultant.name) : t('nobodyLong')}
        </Text>
        {day.setAt !== undefined && (
          <Text block size={200}>
            {t('setBy', { when: near.moment(day.setAt), name: day.setBy?.name ?? t('unknown') })}
          </Text>
        )}
      </Why>
      {day.warnings.length > 0 && (
        <Rows>
          {day.warnings.map(({ kind, text }) => (
            <li key={kind} className={styles.warning}>
              <WarningFilled aria-hidden className={styles.sign} />
              <Text>{read(text)}</Text>
            </li>
          ))}
        </Rows>
      )}
      {day.mayChange && <SetDuty day={day} data={data} />}
      {mayAsk && (
        <StartButton
          label={t('swap.start')}
          takesFocus={asking === 'left'}
          onPress={() => {
            setSaid(undefined)
            setAsking('yes')
          }}
        />
      )}
      <Disclosure label={t('history.heading')}>
        <DayHistory on={day.on} />
      </Disclosure>
    </Section>
  )
}

/** A day begins a sentence here. */
function asHeading(day: string): string {
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}`
}

const useStyles = makeStyles({
  warning: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorStatusWarningForeground3 },
})
