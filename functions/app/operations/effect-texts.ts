import type { Text } from '../../../shared/domain/text.ts'
import type { Effect } from '../ports/effect.ts'

/** What an effect should do outside, in a few words. */
export const effectTexts: Readonly<Record<Effect['kind'], Text>> = {
  createEvent: { da: 'Sætte mødet i kalenderen', en: 'Put the meeting in the calendar' },
  moveEvent: { da: 'Flytte mødet i kalenderen', en: 'Move the meeting in the calendar' },
  inviteGuests: { da: 'Invitere andre til mødet', en: 'Invite others to the meeting' },
  cancelEvent: { da: 'Tage mødet ud af kalenderen', en: 'Take the meeting out of the calendar' },
  reconcileEvent: { da: 'Se, om mødet er ændret i Outlook', en: 'See whether the meeting was changed in Outlook' },
  sendAlert: { da: 'Sende besked i Teams', en: 'Send a message in Teams' },
  refreshCards: { da: 'Opdatere beskeder i Teams', en: 'Bring messages in Teams up to date' },
}

const graphAway: Text = {
  da: 'Microsoft 365 svarede ikke.',
  en: 'Microsoft 365 did not answer.',
}
const notAllowed: Text = {
  da: 'Microsoft 365 gav os ikke adgang. Tjek appens tilladelser.',
  en: 'Microsoft 365 gave us no access. Check the permissions of the app.',
}
const noToken: Text = {
  da: 'Vi kunne ikke logge ind i Microsoft 365. Tjek, om appens hemmelighed er udløbet.',
  en: 'We could not sign in to Microsoft 365. Check whether the app’s secret has expired.',
}
const changedMeanwhile: Text = {
  da: 'Henvendelsen blev ændret imens.',
  en: 'The request was changed meanwhile.',
}

const reasons = new Map<string, Text>([
  ['graph-timeout', graphAway],
  ['graph-unreachable', graphAway],
  ['graph-unavailable', graphAway],
  ['graph-circuit-open', graphAway],
  ['network', graphAway],
  ['timeout', graphAway],
  ['graph-throttled', { da: 'Microsoft 365 bad os vente.', en: 'Microsoft 365 asked us to wait.' }],
  ['graph-rejected', { da: 'Microsoft 365 sagde nej til kaldet.', en: 'Microsoft 365 said no to the call.' }],
  ['access-denied', notAllowed],
  ['token-refused', noToken],
  ['token-unavailable', noToken],
  ['mailbox-unknown', { da: 'Postkassen findes ikke længere.', en: 'The mailbox no longer exists.' }],
  ['not-found', { da: 'Mødet findes ikke i kalenderen.', en: 'The meeting is not in the calendar.' }],
  ['conflict', { da: 'Kalenderen blev ændret imens.', en: 'The calendar was changed meanwhile.' }],
  ['booking-changed', changedMeanwhile],
  ['request-changed', changedMeanwhile],
  ['event-in-flight', { da: 'Mødet var på vej til kalenderen.', en: 'The meeting was on its way to the calendar.' }],
  ['internal-error', { da: 'Der er en fejl i Hurtigspor.', en: 'There is a fault in Hurtigspor.' }],
])

/** Why an effect was not done. The code stands beside it, for services may answer with words we do not know. */
export function reasonText(code: string | undefined): Text {
  if (code === undefined)
    return {
      da: 'Programmet stoppede, mens det var i gang.',
      en: 'The program stopped while it was at it.',
    }
  return reasons.get(code) ?? { da: 'Tjenesten svarede med en fejl.', en: 'The service answered with an error.' }
}
