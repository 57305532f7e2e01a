import { dateTimeText } from '../calendar/date-text.ts'
import type { Text } from '../text.ts'
import type { HandOverReason, MeetingOutcome, MeetingParty, NotHeldReason, ProposedTime } from './act-events.ts'
import type { ContactOutcome, HandedOver } from './events.ts'
import type { MeetingMoved } from './meeting-events.ts'
import type { Side } from './room-of.ts'

/** The timeline's sentences about what consultants and leaders tell each other, without anybody's name. */

export const accepted: Text = { da: 'Konsulenten har taget henvendelsen', en: 'The consultant has taken the request' }

export const callAsked: Text = { da: 'Lederen vil gerne ringes op', en: 'The leader wants to be called' }

export const callMade: Text = { da: 'Konsulenten har ringet til lederen', en: 'The consultant has called the leader' }

export const timesDeclined: Text = {
  da: 'Ingen af de foreslåede tider passede lederen. Mødet står, som det var aftalt',
  en: 'None of the proposed times suited the leader. The meeting stands as agreed',
}

export const handOverDeclined: Text = {
  da: 'Kollegaen kunne ikke overtage henvendelsen',
  en: 'The colleague could not take the request over',
}

export const handOverWithdrawn: Text = {
  da: 'Kollegaen bliver ikke længere bedt om at overtage henvendelsen',
  en: 'The colleague is no longer asked to take the request over',
}

export function timesProposed(times: readonly ProposedTime[], timeZone: string): Text {
  const whens = times.map(({ startsAt }) => dateTimeText(startsAt, timeZone))
  return {
    da: `Konsulenten har foreslået ${whens.map(({ da }) => da).join(' eller ')}`,
    en: `The consultant has proposed ${whens.map(({ en }) => en).join(' or ')}`,
  }
}

export function moved({ source, isOutsideWindow }: MeetingMoved, when: Text): Text {
  if (source === 'proposal') {
    return {
      da: `Lederen har valgt en af de foreslåede tider: mødet er flyttet til ${when.da}`,
      en: `The leader has taken one of the proposed times: the meeting is moved to ${when.en}`,
    }
  }
  if (source === 'timeTaken') {
    return {
      da: `Den nye tid blev optaget, mens kalenderen ikke kunne læses, og mødet er sat tilbage til ${when.da}`,
      en: `The new time was taken while the calendar could not be read, and the meeting is put back to ${when.en}`,
    }
  }
  if (source === undefined) return { da: `Mødet er flyttet til ${when.da}`, en: `The meeting is moved to ${when.en}` }
  const outside =
    isOutsideWindow === true ? { da: ', uden for fristen', en: ', outside its limit' } : { da: '', en: '' }
  return {
    da: `Mødet er flyttet i Outlook til ${when.da}${outside.da}`,
    en: `The meeting is moved in Outlook to ${when.en}${outside.en}`,
  }
}

export const moveConfirmed: Readonly<Record<MeetingParty, Text>> = {
  leader: { da: 'Lederen har bekræftet den nye tid', en: 'The leader has confirmed the new time' },
  consultant: { da: 'Konsulenten har bekræftet den nye tid', en: 'The consultant has confirmed the new time' },
}

export const contacted: Readonly<Record<Exclude<ContactOutcome, 'notReached'>, Text>> = {
  reached: { da: 'Medarbejderen er kontaktet', en: 'The employee has been contacted' },
  prefersWritten: {
    da: 'Medarbejderen er kontaktet og vil helst have det på skrift',
    en: 'The employee has been contacted and prefers it in writing',
  },
}

/** @param attempt Left out: which one is not said. */
export function notReached(attempt?: number): Text {
  const which = {
    da: attempt === undefined ? '' : ` (forsøg ${attempt})`,
    en: attempt === undefined ? '' : ` (attempt ${attempt})`,
  }
  return { da: `Medarbejderen blev ikke truffet${which.da}`, en: `The employee was not reached${which.en}` }
}

export const held: Text = { da: 'Mødet er holdt', en: 'The meeting was held' }

export function contactTakenBack(outcome: ContactOutcome): Text {
  return takenBack(outcome === 'notReached' ? notReached() : contacted[outcome])
}

export function outcomeTakenBack(outcome: MeetingOutcome, side: Side): Text {
  return takenBack(outcome === 'held' ? held : notHeld({ reason: outcome }, side))
}

function takenBack(what: Text): Text {
  return { da: `Fortrudt: ${what.da}`, en: `Taken back: ${what.en}` }
}

/** That the employee did not come is no matter of the employer's: taking part is voluntary. */
export function notHeld({ reason }: { readonly reason: NotHeldReason }, side: Side): Text {
  return reason === 'noShow' && side === 'authority'
    ? {
        da: 'Medarbejderen kom ikke, og mødet blev ikke holdt',
        en: 'The employee did not come, and no meeting was held',
      }
    : { da: 'Mødet blev ikke holdt', en: 'The meeting was not held' }
}

export function handOverAsked(reason: HandOverReason): Text {
  const why = reasons[reason]
  return {
    da: `En kollega er bedt om at overtage henvendelsen: ${why.da}`,
    en: `A colleague is asked to take the request over: ${why.en}`,
  }
}

/** Why a consultant could not keep it is between colleagues. */
export function handedOver({ why, reason }: HandedOver, side: Side): Text {
  const more = reason === undefined || side === 'employer' ? undefined : reasons[reason]
  return {
    da: `En anden konsulent har overtaget: ${why.da}${more === undefined ? '' : ` (${more.da})`}`,
    en: `Another consultant has taken over: ${why.en}${more === undefined ? '' : ` (${more.en})`}`,
  }
}

const reasons: Readonly<Record<HandOverReason, Text>> = {
  busy: { da: 'der er for travlt', en: 'there is too much to do' },
  absent: { da: 'konsulenten er væk', en: 'the consultant is away' },
  ownWorkplace: { da: 'det er konsulentens egen arbejdsplads', en: 'it is the consultant’s own workplace' },
  profession: { da: 'en anden faglighed er bedre', en: 'another profession is better' },
  other: { da: 'anden grund', en: 'another reason' },
}
