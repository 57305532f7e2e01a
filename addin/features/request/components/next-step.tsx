import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObligationView, RequestView } from '../../../../shared/contract/requests.ts'
import { isContact, type ContactOutcome } from '../../../app/requests/commands.ts'
import { ContactActs } from '../../../ui/acts/contact-acts.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { MeetingOutcome } from '../../../ui/meetings/meeting-outcome.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { meetingToTell } from '../story.ts'

/** The one thing to do next, in sight while the story is read. What was just recorded stands until the reader leaves. */
export function NextStep({ request }: { request: RequestView }) {
  const { t } = useTranslation('request')
  const { read } = useReader()
  const near = useNear()
  const styles = useStyles()
  const [pressed, setPressed] = useState<ContactOutcome>()
  const [toldAt, setToldAt] = useState<string>()
  const { next, reference } = request
  const may = new Set(request.may)
  const begun = meetingToTell(request)
  const isContactNext = next !== undefined && isContact(next)
  const toTell = toldAt ?? (may.has('recordMeetingHeld') ? begun?.startsAt : undefined)
  const what = next && read(next.what)

  return (
    <div className={styles.root}>
      <Section heading={t('next.heading')}>
        {next && what !== undefined ? (
          <Why what={what} why={next.why}>
            <Text block weight="semibold">
              {what}
            </Text>
            {t(wordsFor(next), { when: near.moment(next.limitAt ?? next.dueAt) })}
            {' · '}
            {next.owner.name ?? t(`roles.${next.owner.role}`, { ns: 'follow' })}
          </Why>
        ) : (
          <Text block>{t('next.nothing')}</Text>
        )}
        {(pressed !== undefined || (may.has('recordContact') && isContactNext)) && (
          <ContactActs reference={reference} onPressed={setPressed} />
        )}
        {toTell !== undefined && (
          <MeetingOutcome key={toTell} reference={reference} startsAt={toTell} onRecorded={() => setToldAt(toTell)} />
        )}
      </Section>
    </div>
  )
}

function wordsFor({ state, isPaused }: ObligationView) {
  if (isPaused === true) return 'next.paused'
  return state === 'missed' ? 'next.was' : 'next.by'
}

const useStyles = makeStyles({
  root: {
    // A small screen would show nothing else.
    '@media (min-width: 640px) and (min-height: 640px)': { position: 'sticky', top: 0, zIndex: 1 },
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
})
