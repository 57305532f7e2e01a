import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { Text } from '../../../shared/domain/text.ts'
import { cardTexts } from '../card-acts/card-texts.ts'
import { actErrorTexts } from './act-error-texts.ts'
import { errorTexts } from './error-texts.ts'

const consultantOnly = {
  da: 'Kun konsulenten på henvendelsen kan gøre det. Bed koordinatoren om hjælp.',
  en: 'Only the consultant of the request can do that. Ask the coordinator for help.',
}
const leaderOnly = {
  da: 'Kun lederen på henvendelsen kan gøre det.',
  en: 'Only the leader of the request can do that.',
}
const anything = {
  da: 'Det kunne ikke gøres, og intet er ændret. Åbn Hurtigspor, og prøv der.',
  en: 'It could not be done, and nothing has changed. Open Hurtigspor and try there.',
}

/** A card has no page to load again and no times to choose from, so most refusals tell another way out than on a page. */
const byCode: Readonly<Partial<Record<ErrorCode, Text>>> = {
  ...actErrorTexts,
  'meeting-not-started': errorTexts['meeting-not-started'],
  'swap-unknown': errorTexts['swap-unknown'],
  'access-denied': consultantOnly,
  'request-unknown': {
    da: 'Henvendelsen findes ikke længere, eller du har ikke adgang til den.',
    en: 'The request no longer exists, or you have no access to it.',
  },
  'request-changed': cardTexts.changed,
  'request-closed': {
    da: 'Henvendelsen er afsluttet, så der er ikke mere at gøre her.',
    en: 'The request is closed, so there is nothing more to do here.',
  },
  'booking-unknown': { da: 'Mødet findes ikke på henvendelsen.', en: 'The request has no such meeting.' },
  'booking-not-live': {
    da: 'Mødet er aflyst eller holdt, så det kan ikke ændres.',
    en: 'The meeting is cancelled or held, so it cannot be changed.',
  },
  'slot-taken': {
    da: 'Tiden er lige blevet optaget. Vælg en anden.',
    en: 'The time has just been taken. Choose another.',
  },
  'slot-in-past': { da: 'Tiden er allerede gået. Vælg en anden.', en: 'That time has passed. Choose another.' },
  'slot-outside-window': {
    da: 'Tiden ligger uden for fristen. Vælg en anden.',
    en: 'The time is outside the limit. Choose another.',
  },
  'calendar-unavailable': {
    da: 'Kalenderne svarer ikke lige nu. Prøv igen om lidt.',
    en: 'The calendars do not answer right now. Try again shortly.',
  },
  'swap-not-open': {
    da: 'Byttet venter ikke længere på svar.',
    en: 'The swap no longer waits for an answer.',
  },
  'swap-with-oneself': { da: 'Vælg en kollega at bytte med.', en: 'Choose a colleague to swap with.' },
  'duty-changed': {
    da: 'Vagtplanen er ændret siden kortet blev vist.',
    en: 'The roster has been changed since the card was shown.',
  },
  'duty-day-past': { da: 'Dagen er gået.', en: 'The day has passed.' },
  'setting-unknown': {
    da: 'Kollegaen er ikke konsulent længere. Vælg en anden.',
    en: 'The colleague is no longer a consultant. Choose another.',
  },
}

/** @param isLeaders Whether the act is the leader's alone. */
export function refusalText(code: ErrorCode, isLeaders = false): Text {
  if (code === 'access-denied' && isLeaders) return leaderOnly
  return byCode[code] ?? anything
}
