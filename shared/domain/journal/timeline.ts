import { dateTimeText, longDateText } from '../calendar/date-text.ts'
import type { InstantText, PersonId } from '../ids.ts'
import { keyOf } from '../policies/key-of.ts'
import type { ObligationRule } from '../policies/parts.ts'
import { policyById } from '../policies/registry.ts'
import type { Policy } from '../policies/schema.ts'
import { statuteById } from '../statutes/registry.ts'
import type { Statute } from '../statutes/schema.ts'
import type { Text } from '../text.ts'
import { unreachable } from '../unreachable.ts'
import * as act from './act-sentences.ts'
import type { Actor, DialogueAnswer, JournalEntry, PauseReason, RequestEvent } from './events.ts'
import type { CancelReason, Invited } from './meeting-events.ts'
import { employerEntries, type Side } from './room-of.ts'
import { alerted } from './timeline-alerts.ts'

export interface TimelineLine {
  /** Its sequence in the journal: what an act that takes it back names. */
  readonly entry: number
  readonly at: InstantText
  /** An id; the screen shows the name to who may see it. */
  readonly by: Actor
  readonly what: Text
  /** From whom to whom, where a consultant asked or handed over to another. */
  readonly between?: { readonly from: PersonId; readonly to: PersonId }
  /** It was recorded wrongly, and counts no longer: a later line says who took it back. */
  readonly isTakenBack?: true
}

/**
 * The request's story, oldest first: one short sentence for each entry, without anybody's name. To the employer's side it
 * leaves out what belongs to the authority room, and why a request waits (P-8).
 *
 * @throws Error when the journal does not begin with its receipt, or names a policy we do not hold.
 */
export function timeline(entries: readonly JournalEntry[], side: Side = 'authority'): readonly TimelineLine[] {
  const [first] = entries
  if (first === undefined) return []
  const received = first.event.type === 'RequestReceived' ? first.event : undefined
  const policy = received && policyById(received.policyId)
  const statute = received && statuteById(received.statuteId)
  if (policy === undefined) throw new Error('The journal does not begin with the receipt of a request we can read')
  const told = side === 'authority' ? entries : employerEntries(policy, entries)
  const takenBack = new Set(told.flatMap(({ event }) => ('entry' in event ? [event.entry] : [])))
  return told.map(({ sequence: entry, at, by, event }) => ({
    entry,
    at,
    by,
    what: sentence(policy, statute, event, side),
    ...between(event),
    ...(takenBack.has(entry) && ({ isTakenBack: true } as const)),
  }))
}

function between(event: RequestEvent): Pick<TimelineLine, 'between'> {
  if (event.type !== 'HandOverAsked' && event.type !== 'HandedOver') return {}
  return { between: { from: event.fromConsultantId, to: event.consultantId } }
}

function sentence(policy: Policy, statute: Statute | undefined, event: RequestEvent, side: Side): Text {
  const { timeZone } = policy.workingCalendar
  switch (event.type) {
    case 'RequestReceived':
      return { da: 'Henvendelsen kom', en: 'The request came' }
    case 'ConsultantAssigned':
      return {
        da: `Konsulenten er fundet: ${event.why.da}`,
        en: `The consultant is found: ${event.why.en}`,
      }
    case 'HandedToMunicipality':
      return { da: `${event.municipality} har sagen`, en: `${event.municipality} has the case` }
    case 'RequestQueued':
      return event.why
    case 'SlotHeld': {
      const when = dateTimeText(event.startsAt, timeZone)
      return { da: `Tiden ${when.da} er reserveret`, en: `The time ${when.en} is reserved` }
    }
    case 'MeetingBooked':
      return { da: 'Mødet står i kalenderen', en: 'The meeting stands in the calendar' }
    case 'MeetingMoved':
      return act.moved(event, dateTimeText(event.startsAt, timeZone))
    case 'MeetingMoveStands':
      return { da: 'Mødet står på sin nye tid i kalenderen', en: 'The meeting stands at its new time in the calendar' }
    case 'MeetingMoveUndone': {
      const when = dateTimeText(event.startsAt, timeZone)
      return {
        da: `Mødet blev flyttet i Outlook til ${when.da}, hvor konsulenten har et andet møde, og er sat tilbage`,
        en: `The meeting was moved in Outlook to ${when.en}, where the consultant has another one, and is put back`,
      }
    }
    case 'InvitationDeclined':
      return declined[event.by]
    case 'MeetingCancelled':
      return cancelled[event.reason]
    case 'MeetingHeld':
      return act.held
    case 'MeetingNotHeld':
      return act.notHeld(event, side)
    case 'TimesProposed':
      return act.timesProposed(event.times, timeZone)
    case 'TimesDeclined':
      return act.timesDeclined
    case 'MoveConfirmed':
      return act.moveConfirmed[event.by]
    case 'CallAsked':
      return act.callAsked
    case 'CallMade':
      return act.callMade
    case 'EmployeeContacted':
      return act.contacted[event.outcome]
    case 'ContactAttempted':
      return act.notReached(event.attempt)
    case 'ContactTakenBack':
      return act.contactTakenBack(event.outcome)
    case 'OutcomeTakenBack':
      return act.outcomeTakenBack(event.outcome, side)
    case 'DeadlineAlerted':
      return alerted(policy, statute, event)
    case 'MeetingReminded':
      return reminded[event.of]
    case 'StatutoryReminded':
      return reminded.statutory
    case 'MeetingRecorded':
      return act.held
    case 'TaskDone':
      return taskDone([...policy.obligations, ...(statute?.obligations ?? [])], event.task)
    case 'FastTrackRequested': {
      const on = longDateText(event.requestedOn)
      return { da: `Der er anmodet om fast track ${on.da}`, en: `Fast track was requested on ${on.en}` }
    }
    case 'LetterSent':
      return {
        da: 'Medarbejderen har fået brevet om fast track',
        en: 'The employee has been sent the letter about fast track',
      }
    case 'AcceptanceRecorded':
      return event.is === 'accepted'
        ? { da: 'Medarbejderen har sagt ja til fast track', en: 'The employee has accepted fast track' }
        : { da: 'Fast track er ikke accepteret', en: 'Fast track is not accepted' }
    case 'EmployeeScreened':
      return {
        da: 'Medarbejderen har været til informationsmøde',
        en: 'The employee has been to an information meeting',
      }
    case 'EmployeeWished':
      return { da: 'Medarbejderens ønske er noteret', en: 'The employee’s wish is noted' }
    case 'ProfessionNeeded':
      return { da: 'En fagperson skal deltage', en: 'A professional is to take part' }
    case 'ProfessionalFound':
      return { da: 'En fagperson deltager', en: 'A professional takes part' }
    case 'ProfessionalAwaited':
      return event.why
    case 'DialogueAnswered':
      return answered(policy, event.answers, side)
    case 'RequestPaused': {
      if (side === 'employer') return { da: 'Forløbet er sat på pause', en: 'The request is paused' }
      const why = pauseTexts[event.reason]
      return { da: `Forløbet er sat på pause: ${why.da}`, en: `The request is paused: ${why.en}` }
    }
    case 'RequestResumed':
      return { da: 'Forløbet er i gang igen', en: 'The request goes on again' }
    case 'RequestAccepted':
      return act.accepted
    case 'HandOverAsked':
      return act.handOverAsked(event.reason)
    case 'HandOverDeclined':
      return act.handOverDeclined
    case 'HandOverWithdrawn':
      return act.handOverWithdrawn
    case 'HandedOver':
      return act.handedOver(event, side)
    case 'RequestClosed':
      return { da: 'Forløbet er afsluttet', en: 'The request is closed' }
    default:
      return unreachable(event)
  }
}

const cancelled: Readonly<Record<CancelReason, Text>> = {
  byLeader: { da: 'Mødet er aflyst af lederen', en: 'The meeting is cancelled by the leader' },
  byConsultant: { da: 'Mødet er aflyst af konsulenten', en: 'The meeting is cancelled by the consultant' },
  byCoordinator: { da: 'Mødet er aflyst af koordinatoren', en: 'The meeting is cancelled by the coordinator' },
  calendarRefused: {
    da: 'Mødet kunne ikke sættes i kalenderen og er aflyst',
    en: 'The meeting could not be put in the calendar and is cancelled',
  },
  calendarBusy: {
    da: 'Tiden blev optaget, mens kalenderen ikke kunne læses, og mødet er aflyst',
    en: 'The time was taken while the calendar could not be read, and the meeting is cancelled',
  },
  reassigned: {
    da: 'Den hidtidige aftale er aflyst, fordi en anden konsulent har overtaget mødet',
    en: 'The earlier booking is cancelled because another consultant has taken the meeting over',
  },
  holdExpired: {
    da: 'Tiden er frigivet, fordi kalenderen ikke bekræftede den i tide',
    en: 'The time is released because the calendar did not confirm it in time',
  },
  inCalendar: { da: 'Mødet er aflyst i Outlook', en: 'The meeting is cancelled in Outlook' },
  requestClosed: {
    da: 'Mødet er aflyst, fordi forløbet er afsluttet',
    en: 'The meeting is cancelled because the request is closed',
  },
}

const declined: Readonly<Record<Invited, Text>> = {
  leader: { da: 'Lederen har sagt nej til mødet', en: 'The leader has declined the meeting' },
  employee: { da: 'Medarbejderen har sagt nej til mødet', en: 'The employee has declined the meeting' },
  room: { da: 'Lokalet til mødet er optaget', en: 'The room for the meeting is taken' },
  other: { da: 'En deltager har sagt nej til mødet', en: 'A participant has declined the meeting' },
}

const pauseTexts: Readonly<Record<PauseReason, Text>> = {
  employeeWish: { da: 'efter medarbejderens ønske', en: 'at the employee’s wish' },
  notAble: { da: 'medarbejderen kan ikke deltage lige nu', en: 'the employee cannot take part right now' },
  holiday: { da: 'ferie', en: 'holiday' },
  awaitingOthers: { da: 'vi venter på andre', en: 'waiting for others' },
  other: { da: 'anden grund', en: 'another reason' },
}

function answered({ intake }: Policy, answers: readonly DialogueAnswer[], side: Side): Text {
  const told = answers.filter(({ chosen }) => side === 'authority' || chosen !== undefined)
  const parts = told.map(({ field, chosen }) => {
    const asked = intake.dialogue.find((one) => one.field === field)
    const label = asked?.label ?? { da: field, en: field }
    if (chosen === undefined) return { da: `${label.da}: besvaret`, en: `${label.en}: answered` }
    if (chosen.length === 0)
      return { da: `${label.da} Svaret er taget tilbage`, en: `${label.en} The answer is withdrawn` }
    const words = chosen.map(
      (one) => asked?.choices.find(({ choice }) => choice === one)?.label ?? { da: one, en: one },
    )
    return {
      da: `${label.da} ${words.map(({ da }) => da).join(', ')}`,
      en: `${label.en} ${words.map(({ en }) => en).join(', ')}`,
    }
  })
  return { da: parts.map(({ da }) => da).join('. '), en: parts.map(({ en }) => en).join('. ') }
}

/** By its key, or by the name that an answer of the dialogue meets it with; the municipality's own goals and the law's. */
function taskDone(rules: readonly ObligationRule[], task: string): Text {
  const rule =
    rules.find((one) => keyOf(one) === task) ?? rules.find(({ on }) => on.kind === 'task' && on.task === task)
  if (rule === undefined) return { da: 'En opgave er udført', en: 'A task is done' }
  return { da: `Udført: ${rule.what.da}`, en: `Done: ${rule.what.en}` }
}

const reminded = {
  tomorrow: { da: 'Konsulenten er mindet om mødet', en: 'The consultant was reminded of the meeting' },
  outcome: {
    da: 'Konsulenten er spurgt, om mødet blev holdt',
    en: 'The consultant was asked whether the meeting was held',
  },
  unconfirmed: {
    da: 'Der er givet besked om, at kalenderen ikke har bekræftet mødet endnu',
    en: 'Notice was given that the calendar has not confirmed the meeting yet',
  },
  statutory: { da: 'Lederen er mindet om NemRefusion', en: 'The leader was reminded of NemRefusion' },
} as const satisfies Record<string, Text>
