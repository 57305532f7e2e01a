import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { CalendarLtrRegular, CheckmarkCircleRegular, CircleRegular, WarningRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { ObligationView, RequestView } from '../../../../shared/contract/requests.ts'
import { TaskDone } from '../../../ui/acts/task-done.tsx'
import { dayText, momentText } from '../../../ui/dates/date-text.ts'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { standingBooking } from '../standing-booking.ts'
import { steps } from '../steps.ts'

export interface WhatHappensNowProps {
  readonly request: RequestView
  readonly timeZone: string
}

/** In order: who does what by when, and the meeting. A sign and a word tell how each stands, never colour alone. */
export function WhatHappensNow({ request, timeZone }: WhatHappensNowProps) {
  const { t } = useTranslation('receipt')
  const { language } = useReader()
  const styles = useStyles()
  const list = steps(request.obligations, standingBooking(request))
  if (list.length === 0) return undefined

  return (
    <Section heading={t('now.heading')}>
      <Rows isOrdered gap="small">
        {list.map((step) =>
          step.kind === 'meeting' ? (
            <li key={step.booking.id} className={styles.step}>
              <CalendarLtrRegular aria-hidden className={styles.sign} />
              <div>
                <Text weight="semibold" block>
                  {t('now.meeting')}
                </Text>
                {momentText(step.booking.startsAt, language, timeZone)} · {step.booking.consultant.name}
              </div>
            </li>
          ) : (
            <li key={step.obligation.key} className={styles.step}>
              <ObligationStep reference={request.reference} obligation={step.obligation} timeZone={timeZone} />
            </li>
          ),
        )}
      </Rows>
    </Section>
  )
}

const signs = { open: CircleRegular, met: CheckmarkCircleRegular, missed: WarningRegular, void: CircleRegular } as const

interface ObligationStepProps {
  readonly reference: string
  readonly obligation: ObligationView
  readonly timeZone: string
}

function ObligationStep({ reference, obligation, timeZone }: ObligationStepProps) {
  const { t } = useTranslation('receipt')
  const { language, read } = useReader()
  const styles = useStyles()
  const Sign = signs[obligation.state]
  const what = read(obligation.what)
  const { role, name } = obligation.owner
  const owner = role === 'leader' || name === undefined ? t(`now.roles.${role}`) : name
  const by = t('now.by', {
    day:
      obligation.basis === 'law'
        ? dayText(obligation.actBy, language)
        : momentText(obligation.limitAt ?? obligation.dueAt, language, timeZone),
  })
  const standing =
    obligation.state === 'met' ? t('now.done') : obligation.state === 'missed' ? `${t('now.late')}. ${by}` : by
  return (
    <>
      <Sign aria-hidden className={styles.sign} />
      <div className={styles.content}>
        <Why what={what} why={obligation.why}>
          <Text weight="semibold" block>
            {what}
          </Text>
          {owner} · {standing}
        </Why>
        <TaskDone
          reference={reference}
          obligation={obligation.key}
          what={what}
          mayRecord={obligation.mayRecord === true}
        />
      </div>
    </>
  )
}

const useStyles = makeStyles({
  step: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  content: { flexGrow: 1, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sign: { flexShrink: 0, paddingTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase500 },
})
