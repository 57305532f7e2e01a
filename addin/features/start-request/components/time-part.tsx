import type { UseQueryResult } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { later } from '../../../app/later.ts'
import type { OffersAnswer } from '../../../app/contract-types.ts'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Section } from '../../../ui/section.tsx'
import { chosenTime, noTime } from '../../../ui/times/chosen-time.ts'
import { timeKey } from '../../../ui/times/time-key.ts'
import { Times } from '../../../ui/times/times.tsx'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

// It loads while the first times are asked for, beside the page and not before it.
const choice = import('../../../ui/times/time-choice.tsx')
choice.catch(() => undefined) // told of when it is drawn
const TimeChoice = later(async () => (await choice).TimeChoice)

export interface TimePartProps {
  readonly control: RequestFormControl
  readonly offers: UseQueryResult<OffersAnswer>
  readonly hasWorkplace: boolean
  readonly timeZone: string
  /** Somebody else than the leader fills in the form. */
  readonly isCall: boolean
}

export function TimePart({ control, offers, hasWorkplace, timeZone, isCall }: TimePartProps) {
  const { t } = useTranslation('startRequest')
  const { t: times } = useTranslation('times')
  const { field, fieldState } = useController({ control, name: 'time' })
  const { validationMessage } = useFault(fieldState.error)

  return (
    <Section heading={times('heading')}>
      {validationMessage !== undefined && <Notice intent="error">{validationMessage}</Notice>}
      {hasWorkplace ? (
        <Times query={offers} failed={t('times.failed')}>
          {({ offers: list }) => {
            const chosen = chosenTime(list, field.value)
            return (
              <Suspense fallback={<Waiting label={times('waiting')} lines={3} lineHeight={48} />}>
                {chosen.kind === 'gone' && <Notice intent="warning">{t('times.gone')}</Notice>}
                <TimeChoice
                  label={times('heading')}
                  offers={list}
                  timeZone={timeZone}
                  isBusy={offers.isPlaceholderData}
                  value={chosen.kind === 'time' ? timeKey(chosen.offer) : field.value}
                  onChange={field.onChange}
                  otherwise={{ value: noTime, label: t(isCall ? 'call.noTime' : 'times.none') }}
                />
              </Suspense>
            )
          }}
        </Times>
      ) : (
        <Notice intent="info">{t('times.needsWorkplace')}</Notice>
      )}
    </Section>
  )
}
