import type { Invited, Place } from '../../../shared/domain/journal/events.ts'
import type { Language } from './elements.ts'

/** Every sentence of every card, in both languages. No names but the consultant's, no word about health (P-19). */
export interface CardTexts {
  readonly contactBy: (day: string, time: string) => string
  readonly contactLeft: (time: string, left: string) => string
  readonly contactLate: (day: string, time: string) => string
  readonly contacted: (day: string, time: string) => string
  readonly attempts: (count: number) => string
  readonly booked: (day: string, time: string) => string
  readonly moved: (day: string, time: string) => string
  readonly movedBack: (day: string, time: string) => string
  readonly whyMovedBack: string
  readonly outsideWindow: string
  readonly declined: Readonly<Record<Invited, (day: string, time: string) => string>>
  readonly cancelled: string
  /** The time was promised while nobody could see the calendar. */
  readonly timeTaken: (day: string, time: string) => string
  /** On an older card, when the news has come after it. */
  readonly cancelledSince: string
  readonly meetingIs: (day: string, time: string) => string
  readonly meetingBy: (day: string) => string
  readonly meetingLate: (day: string) => string
  readonly meetingWasHeld: string
  readonly assignBy: (day: string, time: string) => string
  readonly assignLate: (day: string, time: string) => string
  readonly assign: string
  readonly assigned: (consultant: string | undefined) => string
  readonly closed: string
  readonly look: string
  readonly undelivered: string
  readonly lateContactOf: (consultant: string, day: string, time: string) => string
  readonly lateMeetingOf: (consultant: string, day: string) => string
  readonly meetingTime: (date: string, from: string, until: string, place: string) => string
  readonly provisional: string
  readonly next: (what: string, day: string) => string
  readonly taskLate: (what: string, day: string) => string
  readonly taskDone: (what: string) => string
  readonly left: (minutes: number) => string
  readonly places: Readonly<Record<Place, string>>
  readonly buttons: {
    readonly reached: string
    readonly attempted: string
    readonly open: string
    readonly refresh: string
  }
  readonly summary: (reference: string, workplace: string) => string
}

export const cardTexts: Readonly<Record<Language, CardTexts>> = {
  da: {
    contactBy: (day, time) => `Kontakt medarbejderen ${day} inden kl. ${time}`,
    contactLeft: (time, left) => `Kontakt medarbejderen inden kl. ${time}. Der er ${left} tilbage.`,
    contactLate: (day, time) => `Kontakt medarbejderen nu. Fristen var ${day} kl. ${time}.`,
    contacted: (day, time) => `Medarbejderen er kontaktet ${day} kl. ${time}.`,
    attempts: (count) => (count === 1 ? 'Forsøgt kontaktet én gang.' : `Forsøgt kontaktet ${count} gange.`),
    booked: (day, time) => `Nyt møde ${day} kl. ${time}`,
    moved: (day, time) => `Mødet er flyttet til ${day} kl. ${time}.`,
    movedBack: (day, time) => `Mødet er sat tilbage til ${day} kl. ${time}.`,
    whyMovedBack: 'Det blev flyttet i Outlook til en tid, hvor konsulenten har et andet møde.',
    outsideWindow: 'Tiden ligger uden for fristen.',
    declined: {
      leader: (day, time) => `Lederen kan ikke komme til mødet ${day} kl. ${time}.`,
      employee: (day, time) => `Medarbejderen kan ikke komme til mødet ${day} kl. ${time}.`,
      room: (day, time) => `Lokalet er optaget ${day} kl. ${time}.`,
      other: (day, time) => `En deltager kan ikke komme til mødet ${day} kl. ${time}.`,
    },
    cancelled: 'Mødet er aflyst.',
    timeTaken: (day, time) =>
      `Tiden ${day} kl. ${time} blev optaget, mens kalenderen ikke kunne læses. Vælg en ny tid.`,
    cancelledSince: 'Mødet er siden blevet aflyst.',
    meetingIs: (day, time) => `Husk mødet ${day} kl. ${time}`,
    meetingBy: (day) => `Book mødet. Det skal holdes senest ${day}.`,
    meetingLate: (day) => `Mødet er ikke holdt. Fristen var ${day}.`,
    meetingWasHeld: 'Mødet er holdt.',
    assignBy: (day, time) => `Fordel henvendelsen ${day} inden kl. ${time}`,
    assignLate: (day, time) => `Fordel henvendelsen nu. Fristen var ${day} kl. ${time}.`,
    assign: 'Fordel henvendelsen. Ingen konsulent kunne tage den.',
    assigned: (consultant) =>
      consultant === undefined ? 'Henvendelsen er fordelt.' : `Henvendelsen er fordelt til ${consultant}.`,
    closed: 'Henvendelsen er afsluttet. Du skal ikke gøre mere.',
    look: 'Se henvendelsen',
    undelivered: 'En besked om henvendelsen kom måske ikke frem. Se, om nogen skal have den.',
    lateContactOf: (consultant, day, time) =>
      `${consultant} har ikke kontaktet medarbejderen. Fristen var ${day} kl. ${time}.`,
    lateMeetingOf: (consultant, day) => `${consultant} har ikke holdt mødet. Fristen var ${day}.`,
    meetingTime: (date, from, until, place) => `${date} kl. ${from}–${until} · ${place}`,
    provisional: 'Tiden er ikke bekræftet i kalenderen endnu.',
    next: (what, day) => `Næste: ${withinSentence(what)} senest ${day}`,
    taskLate: (what, day) => `${what}: skulle være sket senest ${day}`,
    taskDone: (what) => `${what}: det er gjort`,
    left: (minutes) => timeLeft(minutes, { hour: 'en time', hours: 'timer', minute: 'et minut', minutes: 'minutter' }),
    places: { workplace: 'på arbejdspladsen', municipality: 'hos kommunen', online: 'online' },
    buttons: { reached: 'Kontaktet', attempted: 'Ikke truffet', open: 'Åbn', refresh: 'Opdater' },
    summary: (reference, workplace) => `${reference} · ${workplace}`,
  },
  en: {
    contactBy: (day, time) => `Contact the employee ${day} before ${time}`,
    contactLeft: (time, left) => `Contact the employee before ${time}: ${left} left.`,
    contactLate: (day, time) => `Contact the employee now. The deadline was ${day} at ${time}.`,
    contacted: (day, time) => `The employee was contacted ${day} at ${time}.`,
    attempts: (count) => (count === 1 ? 'One attempt so far.' : `${count} attempts so far.`),
    booked: (day, time) => `New meeting ${day} at ${time}`,
    moved: (day, time) => `The meeting has been moved to ${day} at ${time}.`,
    movedBack: (day, time) => `The meeting has been put back to ${day} at ${time}.`,
    whyMovedBack: 'It was moved in Outlook to a time when the consultant has another meeting.',
    outsideWindow: 'The time is outside the limit.',
    declined: {
      leader: (day, time) => `The leader cannot come to the meeting ${day} at ${time}.`,
      employee: (day, time) => `The employee cannot come to the meeting ${day} at ${time}.`,
      room: (day, time) => `The room is taken ${day} at ${time}.`,
      other: (day, time) => `A participant cannot come to the meeting ${day} at ${time}.`,
    },
    cancelled: 'The meeting has been cancelled.',
    timeTaken: (day, time) =>
      `The time ${day} at ${time} was taken while the calendar could not be read. Choose another.`,
    cancelledSince: 'The meeting has since been cancelled.',
    meetingIs: (day, time) => `Remember the meeting ${day} at ${time}`,
    meetingBy: (day) => `Book the meeting. It must be held ${day} at the latest.`,
    meetingLate: (day) => `The meeting has not been held. The deadline was ${day}.`,
    meetingWasHeld: 'The meeting has been held.',
    assignBy: (day, time) => `Assign the request ${day} before ${time}`,
    assignLate: (day, time) => `Assign the request now. The deadline was ${day} at ${time}.`,
    assign: 'Assign the request. No consultant could take it.',
    assigned: (consultant) =>
      consultant === undefined ? 'The request has been assigned.' : `The request has been assigned to ${consultant}.`,
    closed: 'The request is closed. There is nothing more for you to do.',
    look: 'See the request',
    undelivered: 'A message about the request may not have arrived. See whether somebody needs it.',
    lateContactOf: (consultant, day, time) =>
      `${consultant} has not contacted the employee. The deadline was ${day} at ${time}.`,
    lateMeetingOf: (consultant, day) => `${consultant} has not held the meeting. The deadline was ${day}.`,
    meetingTime: (date, from, until, place) => `${date} ${from}–${until} · ${place}`,
    provisional: 'The time is not confirmed in the calendar yet.',
    next: (what, day) => `Next: ${withinSentence(what)}, ${day} at the latest`,
    taskLate: (what, day) => `${what}: was due by ${day}`,
    taskDone: (what) => `${what}: it is done`,
    left: (minutes) =>
      timeLeft(minutes, { hour: 'one hour', hours: 'hours', minute: 'one minute', minutes: 'minutes' }),
    places: { workplace: 'at the workplace', municipality: 'at the municipality', online: 'online' },
    buttons: { reached: 'Contacted', attempted: 'Not reached', open: 'Open', refresh: 'Refresh' },
    summary: (reference, workplace) => `${reference} · ${workplace}`,
  },
}

/** Whole hours when it is about whole hours, else minutes in steps of five: nobody acts on "57 minutes". */
function timeLeft(minutes: number, words: { hour: string; hours: string; minute: string; minutes: string }): string {
  if (minutes >= 55) {
    const hours = Math.round(minutes / 60)
    return hours === 1 ? words.hour : `${hours} ${words.hours}`
  }
  if (minutes >= 10) return `${5 * Math.round(minutes / 5)} ${words.minutes}`
  return minutes <= 1 ? words.minute : `${minutes} ${words.minutes}`
}

function withinSentence(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
