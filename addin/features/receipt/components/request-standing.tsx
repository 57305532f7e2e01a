import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useApi } from '../../../app/app-context.ts'
import type { Me } from '../../../app/contract-types.ts'
import { longDayText } from '../../../ui/dates/date-text.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Dialogue } from '../../../ui/dialogue/dialogue.tsx'
import { HomeContact } from '../../../ui/home-contact.tsx'
import { Meetings } from '../../../ui/meetings/meetings.tsx'
import { Notes } from '../../../ui/notes/notes.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { useReader } from '../../../ui/reader.ts'
import { requestQuery } from '../api/request.ts'
import { AskCall } from './ask-call.tsx'
import { EmployeeWish } from './employee-wish.tsx'
import { FastTrack } from './fast-track.tsx'
import { InsertMeeting } from './insert-meeting.tsx'
import { TextForEmployee } from './text-for-employee.tsx'
import { WhatHappensNow } from './what-happens-now.tsx'

/** What has just happened, when the leader comes straight from sending. */
export type Outcome = 'booked' | 'calendarPending' | 'recorded' | 'slotTaken' | 'exists'

export interface RequestStandingProps {
  readonly me: Me
  readonly reference: string
  /** The employee as the leader knows them; a request of others may come without a name. */
  readonly employeeName?: string
  readonly outcome?: Outcome
  /** Where to begin reading: what is to be sent in NemRefusion. */
  readonly part?: 'answers'
}

/** The receipt, and where the request stands whenever the leader comes back to it. */
export function RequestStanding({ me, reference, employeeName, outcome, part }: RequestStandingProps) {
  const { t } = useTranslation('receipt')
  const { language, read } = useReader()
  const near = useNear()
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data: request, ...query } = useQuery(requestQuery(useApi(), reference))
  // What was said on arrival is no longer news once the meeting was changed here.
  const [hasChanged, setHasChanged] = useState(false)
  const isThere = request !== undefined
  useEffect(() => {
    if (isThere && outcome !== undefined) heading.current?.focus()
  }, [isThere, outcome])

  if (query.isPending) return <Waiting lines={6} />
  if (!request) return <Failure error={query.error} what={t('loadFailed')} onRetry={() => query.refetch()} />

  const { timeZone } = me.municipality
  const name = request.employee?.name ?? employeeName
  const said = outcome === 'calendarPending' ? cameOf(request) : outcome
  return (
    <div className={styles.root}>
      <div>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t('title', { reference: request.reference })}
        </h1>
        <Text block>
          {name === undefined ? request.workplace.name : t('about', { name, workplace: request.workplace.name })}
        </Text>
      </div>
      {said && !hasChanged && <Notice intent={intents[said]}>{t(`outcome.${said}`)}</Notice>}
      {request.status === 'closed' && <Notice intent="info">{t('closed')}</Notice>}
      {request.pausedSince !== undefined && (
        <Notice intent="info">{t('paused', { day: near.day(near.dayOf(request.pausedSince)) })}</Notice>
      )}
      {request.actingMunicipality !== undefined && (
        <Notice intent="info">
          {request.actingWhy ? read(request.actingWhy) : t('acting', { municipality: request.actingMunicipality })}{' '}
          {t('homeContact.of', { ns: 'common', municipality: request.actingMunicipality })}:{' '}
          <HomeContact contact={request.homeContact} />
        </Notice>
      )}
      <Meetings
        request={request}
        side="leader"
        isChoosingAtFirst={outcome === 'slotTaken'}
        onChanged={() => setHasChanged(true)}
        More={InsertMeeting}
      />
      <WhatHappensNow request={request} timeZone={timeZone} />
      {name !== undefined && request.status === 'open' && (
        <TextForEmployee me={me} request={request} employeeName={name} />
      )}
      <AskCall request={request} />
      <FastTrack request={request} takesFocus={part === 'answers'} />
      <EmployeeWish request={request} />
      <Dialogue request={request} />
      <Notes request={request} />
      {request.authorityFrom !== undefined && (
        <Text size={200} block>
          {t('authority', { day: longDayText(request.authorityFrom, language) })}
        </Text>
      )}
    </div>
  )
}

/** A time that is only reserved is not done yet. */
const intents = {
  booked: 'success',
  calendarPending: 'info',
  notConfirmed: 'warning',
  recorded: 'success',
  slotTaken: 'warning',
  exists: 'info',
} as const

/** What has come of a time that was reserved while the calendar could not be read; the page asks until it is known. */
function cameOf({ bookings }: RequestView): 'calendarPending' | 'booked' | 'notConfirmed' {
  if (bookings.some(({ state, isMoveUnchecked }) => state === 'held' || isMoveUnchecked === true))
    return 'calendarPending'
  return bookings.some(({ state }) => state === 'confirmed') ? 'booked' : 'notConfirmed'
}

const useStyles = makeStyles({
  title: { margin: 0, ...typographyStyles.subtitle1 },
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
})
