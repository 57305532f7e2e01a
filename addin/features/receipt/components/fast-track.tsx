import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Section } from '../../../ui/section.tsx'
import { NemRefusionReminder } from './nem-refusion-reminder.tsx'
import { NemRefusionSent } from './nem-refusion-sent.tsx'

export interface FastTrackProps {
  readonly request: RequestView
  /** A link led here: reading begins at its heading. */
  readonly takesFocus: boolean
}

/** The statutory request: the reminder until it is sent in NemRefusion (L-5), then how far it has come. */
export function FastTrack({ request, takesFocus }: FastTrackProps) {
  const { t } = useTranslation('receipt')
  const [step, setStep] = useState<'untouched' | 'telling' | 'left' | 'told'>('untouched')
  const { fastTrack } = request
  const isLedHere = takesFocus && step === 'untouched'
  if (step === 'telling')
    return (
      <NemRefusionSent reference={request.reference} onDone={() => setStep('told')} onLeave={() => setStep('left')} />
    )
  if (fastTrack === undefined || fastTrack.state === 'notRequested')
    return (
      <NemRefusionReminder
        request={request}
        takesFocus={isLedHere}
        hasLeft={step === 'left'}
        onSent={() => setStep('telling')}
      />
    )
  return (
    <Section heading={t('fastTrack.heading')} takesFocus={isLedHere || step === 'told'}>
      <HowFar fastTrack={fastTrack} />
    </Section>
  )
}

function HowFar({ fastTrack }: { fastTrack: NonNullable<RequestView['fastTrack']> }) {
  const { t } = useTranslation('receipt')
  const near = useNear()
  const { state, requestedOn = '', letterSentOn = '', answerBy } = fastTrack
  switch (state) {
    case 'notRequested':
      return undefined
    case 'requested':
      return <Text block>{t('fastTrack.requested', { day: near.day(requestedOn) })}</Text>
    case 'letterSent':
      return (
        <Text block>
          {t('fastTrack.letterSent', { day: near.day(letterSentOn) })}{' '}
          {answerBy !== undefined && t('fastTrack.answerBy', { day: near.day(answerBy) })}
        </Text>
      )
    case 'accepted':
      return <Text block>{t('fastTrack.accepted')}</Text>
    // Why it does not go on is not the employer's to know (P-11).
    case 'refused':
    case 'givenUp':
      return <Text block>{t('fastTrack.refused')}</Text>
  }
}
