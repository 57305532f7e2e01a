import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { Text } from '../../../shared/domain/text.ts'
import { actErrorTexts } from './act-error-texts.ts'
import { bookingErrorTexts } from './booking-error-texts.ts'
import { callErrorTexts } from './call-error-texts.ts'
import { dutyErrorTexts } from './duty-error-texts.ts'
import { lifeErrorTexts } from './life-error-texts.ts'

/** What each error says to a person: what happened and what to do next. Holds nothing of what was sent. */
export const errorTexts: Readonly<Record<ErrorCode, Text>> = {
  ...callErrorTexts,
  ...bookingErrorTexts,
  ...lifeErrorTexts,
  ...actErrorTexts,
  ...dutyErrorTexts,
  'input-invalid': { da: 'Noget i formularen skal rettes.', en: 'Something in the form needs to be corrected.' },
  'access-denied': {
    da: 'Du har ikke adgang til det. Spørg HR, hvem der kan give den.',
    en: 'You have no access to that. Ask HR who can give it.',
  },
  'workplace-not-yours': {
    da: 'Arbejdspladsen er ikke en af dine. Vælg en anden.',
    en: 'The workplace is not one of yours. Choose another.',
  },
  'employee-not-yours': {
    da: 'Medarbejderen er ikke en af dine. Vælg en anden.',
    en: 'The employee is not one of yours. Choose another.',
  },
  'leader-unknown': {
    da: 'Lederen findes ikke i kataloget. Søg igen.',
    en: 'The leader is not in the directory. Search again.',
  },
  'workplace-not-leaders': {
    da: 'Lederen har ingen på den arbejdsplads. Vælg en af lederens egne.',
    en: 'The leader has nobody at that workplace. Choose one of the leader’s own.',
  },
  'employee-not-leaders': {
    da: 'Medarbejderen hører ikke til lederen. Vælg en af lederens egne medarbejdere.',
    en: 'The employee does not belong to the leader. Choose one of the leader’s own.',
  },
  'request-unknown': {
    da: 'Henvendelsen findes ikke, eller du har ikke adgang til den.',
    en: 'The request does not exist, or you have no access to it.',
  },
  'effect-unknown': {
    da: 'Det er allerede prøvet igen. Hent siden igen.',
    en: 'It has been tried again already. Load the page again.',
  },
  'note-unknown': {
    da: 'Noten findes ikke længere. Hent siden igen.',
    en: 'The note no longer exists. Load the page again.',
  },
  'request-changed': {
    da: 'Der er sket noget på henvendelsen imens. Se den igen, og prøv så.',
    en: 'Something has happened to the request meanwhile. Look at it again, then try.',
  },
  'request-closed': { da: 'Henvendelsen er afsluttet.', en: 'The request is closed.' },
  'advisory-unknown': {
    da: 'Påmindelsen findes ikke længere, eller medarbejderen har en anden leder nu.',
    en: 'The notice no longer exists, or the employee has another leader now.',
  },
  'employee-unknown': {
    da: 'Ingen i kommunen har det id eller den mailadresse. Ret rækken og send den igen.',
    en: 'Nobody in the municipality has that id or mail address. Correct the row and send it again.',
  },
  'absence-ends-before-start': {
    da: 'Sidste fraværsdag ligger før den første. Ret en af dem.',
    en: 'The last day of absence lies before the first. Correct one of them.',
  },
  'absence-repeated': {
    da: 'Det samme fravær står også længere oppe. Behold én af rækkerne.',
    en: 'The same absence stands further up too. Keep one of the rows.',
  },
  'request-exists': { da: 'Henvendelsen findes allerede.', en: 'The request exists already.' },
  'note-settled': {
    da: 'Noten kan kun fortrydes i 10 minutter. Skriv en ny note med rettelsen.',
    en: 'A note can be taken back for 10 minutes only. Write a new one with the correction.',
  },
  'first-absence-in-future': {
    da: 'Første fraværsdag kan ikke ligge i fremtiden.',
    en: 'The first day of absence cannot be in the future.',
  },
  'first-absence-too-old': {
    da: 'Første fraværsdag ligger for langt tilbage. Tjek året.',
    en: 'The first day of absence is too long ago. Check the year.',
  },
  'setting-unknown': {
    da: 'Værdien findes ikke blandt dem, der kan vælges.',
    en: 'The value is not among those that can be chosen.',
  },
  'closing-days-unbroken': {
    da: 'Lukkedagene giver over 60 dage i træk uden en åben dag. Tag nogle af dem ud.',
    en: 'The closing days leave more than 60 days in a row without an open one. Take some of them out.',
  },
  'setting-repeated': { da: 'Den samme værdi står der to gange.', en: 'The same value occurs twice.' },
  'obligation-unknown': { da: 'Fristen findes ikke på henvendelsen.', en: 'The request has no such obligation.' },
  'alert-not-due': {
    da: 'Det er for tidligt at varsle om fristen.',
    en: 'It is too early to alert about the obligation.',
  },
  'internal-error': {
    da: 'Noget gik galt hos os. Prøv igen, og giv referencen videre til supporten, hvis det fortsætter.',
    en: 'Something went wrong on our side. Try again, and give the reference to support if it goes on.',
  },
  'calendar-unavailable': {
    da: 'Kalenderne svarer ikke lige nu. Prøv igen om lidt, eller send uden tid.',
    en: 'The calendars do not answer right now. Try again shortly, or send without a time.',
  },
  'directory-unavailable': {
    da: 'Personoplysningerne kan ikke hentes lige nu. Prøv igen om lidt.',
    en: 'The directory does not answer right now. Try again shortly.',
  },
  'store-unavailable': {
    da: 'Hurtigspor svarer ikke lige nu. Prøv igen om lidt.',
    en: 'Hurtigspor does not answer right now. Try again shortly.',
  },
  'not-configured': {
    da: 'Kommunen er ikke sat op endnu. Bed en administrator om hjælp.',
    en: 'The municipality is not set up yet. Ask an administrator for help.',
  },
}
