import { Suspense } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../app/contract-types.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Section } from '../../../ui/section.tsx'
import { companyOf } from '../../../ui/times/company-of.ts'
import type { RequestFormControl } from '../values.ts'
import { MeetingFields } from './later.ts'

export interface MeetingPartProps {
  readonly control: RequestFormControl
  readonly policy: Me['policy']
  /** Somebody else than the leader fills in the form. */
  readonly isCall: boolean
}

/** Where and who, as one sentence. The policy's defaults stand; most leaders change nothing. */
export function MeetingPart({ control, policy, isCall }: MeetingPartProps) {
  const { t } = useTranslation('startRequest')
  const { t: how } = useTranslation('meetings')
  const [place, participants] = useWatch({ control, name: ['place', 'participants'] })
  const { errors } = useFormState({ control, name: ['place', 'participants'] })
  const company = companyOf(participants)
  const summary = t('meeting.summary', {
    place: how(`how.places.${place}`),
    participants: how(isCall ? `how.with.${company}` : `how.withYou.${company}`),
  })

  return (
    <Section heading={t('meeting.heading')}>
      <Disclosure label={summary} mustBeOpen={errors.place !== undefined || errors.participants !== undefined}>
        <Suspense fallback={<Waiting lines={3} />}>
          <MeetingFields
            control={control}
            places={policy.meeting.places}
            leader={how(isCall ? 'how.leader' : 'how.you')}
          />
        </Suspense>
      </Disclosure>
    </Section>
  )
}
