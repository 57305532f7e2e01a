import { actErrorTexts } from '../app/card-acts/act-error-texts.ts'
import { dutyErrorTexts } from './duty-error-texts.ts'
import { lifeErrorTexts } from './life-error-texts.ts'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { Text } from '../../shared/domain/text.ts'

/** What each error says to a person: what happened and what to do next. Holds nothing of what was sent. */
export const errorTexts: Readonly<Record<ErrorCode, Text>> = {
  'input-invalid': { da: 'Noget i formularen skal rettes.', en: 'Something in the form needs to be corrected.' },
  'json-malformed': { da: 'Beskeden kunne ikke læses som JSON.', en: 'The body could not be read as JSON.' },
  'idempotency-key-missing': {
    da: 'Kaldet mangler Idempotency-Key i hovedet.',
    en: 'The call lacks an Idempotency-Key header.',
  },
  'cursor-invalid': { da: 'Listen er forældet. Hent den igen.', en: 'The list is out of date. Load it again.' },
  'token-missing': {
    da: 'Du er ikke logget ind. Log ind og prøv igen.',
    en: 'You are not signed in. Sign in and try again.',
  },
  'token-malformed': {
    da: 'Dit login kunne ikke læses. Log ind igen.',
    en: 'Your sign-in could not be read. Sign in again.',
  },
  'token-algorithm': {
    da: 'Dit login er ikke gyldigt. Log ind igen.',
    en: 'Your sign-in is not valid. Sign in again.',
  },
  'token-bad-signature': {
    da: 'Dit login er ikke gyldigt. Log ind igen.',
    en: 'Your sign-in is not valid. Sign in again.',
  },
  'token-expired': { da: 'Dit login er udløbet. Log ind igen.', en: 'Your sign-in has expired. Sign in again.' },
  'token-not-yet-valid': {
    da: 'Dit login gælder ikke endnu. Prøv igen om lidt.',
    en: 'Your sign-in is not valid yet. Try again shortly.',
  },
  'token-wrong-issuer': {
    da: 'Dit login kommer fra et andet sted end kommunen.',
    en: 'Your sign-in comes from somewhere else than the municipality.',
  },
  'token-wrong-audience': {
    da: 'Dit login gælder et andet program. Log ind igen.',
    en: 'Your sign-in is for another program. Sign in again.',
  },
  'token-wrong-tenant': {
    da: 'Dit login hører til en anden organisation.',
    en: 'Your sign-in belongs to another organisation.',
  },
  'token-not-a-person': { da: 'Her skal en person være logget ind.', en: 'A person must be signed in here.' },
  'token-missing-scope': {
    da: 'Dit login mangler adgang til Hurtigspor.',
    en: 'Your sign-in lacks access to Hurtigspor.',
  },
  'token-keys-unavailable': {
    da: 'Login kan ikke kontrolleres lige nu. Prøv igen om lidt.',
    en: 'Sign-in cannot be checked right now. Try again shortly.',
  },
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
  'slot-not-needed': {
    da: 'Sagen er klaret, så der skal ikke være en tid. Tag tiden ud, eller vælg et andet resultat.',
    en: 'It is settled, so no time is needed. Take the time out, or choose another result.',
  },
  'request-unknown': {
    da: 'Henvendelsen findes ikke, eller du har ikke adgang til den.',
    en: 'The request does not exist, or you have no access to it.',
  },
  'booking-unknown': {
    da: 'Aftalen findes ikke længere. Hent siden igen.',
    en: 'The booking no longer exists. Load the page again.',
  },
  'effect-unknown': {
    da: 'Det er allerede prøvet igen. Hent siden igen.',
    en: 'It has been tried again already. Load the page again.',
  },
  'note-unknown': {
    da: 'Noten findes ikke længere. Hent siden igen.',
    en: 'The note no longer exists. Load the page again.',
  },
  'route-unknown': { da: 'Adressen findes ikke.', en: 'There is nothing at this address.' },
  'slot-taken': {
    da: 'Tiden er lige blevet optaget. Din henvendelse er gemt. Vælg en af de nye tider.',
    en: 'The time has just been taken. Your request is saved. Choose one of the new times.',
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
  'already-booked': {
    da: 'Der er allerede aftalt et møde. Flyt eller aflys det i stedet.',
    en: 'A meeting is booked already. Move or cancel it instead.',
  },
  'booking-not-live': {
    da: 'Aftalen er ikke længere aktiv. Hent siden igen.',
    en: 'The booking is no longer live. Load the page again.',
  },
  'hold-not-due': {
    da: 'Tiden er stadig reserveret. Vent på kalenderen, eller aflys mødet.',
    en: 'The time is still reserved. Wait for the calendar, or cancel the meeting.',
  },
  'note-settled': {
    da: 'Noten kan kun fortrydes i 10 minutter. Skriv en ny note med rettelsen.',
    en: 'A note can be taken back for 10 minutes only. Write a new one with the correction.',
  },
  'body-too-large': {
    da: 'Der er sendt for meget på én gang. Skriv kortere.',
    en: 'Too much was sent at once. Write less.',
  },
  'content-type-unsupported': { da: 'Indholdet skal være JSON.', en: 'The content must be JSON.' },
  'first-absence-in-future': {
    da: 'Første fraværsdag kan ikke ligge i fremtiden.',
    en: 'The first day of absence cannot be in the future.',
  },
  'first-absence-too-old': {
    da: 'Første fraværsdag ligger for langt tilbage. Tjek året.',
    en: 'The first day of absence is too long ago. Check the year.',
  },
  'slot-ends-before-start': { da: 'Mødet slutter, før det begynder.', en: 'The meeting ends before it starts.' },
  'slot-wrong-length': {
    da: 'Mødet har ikke den rette længde. Vælg en af de viste tider.',
    en: 'The meeting does not have the right length. Choose one of the times shown.',
  },
  'slot-in-past': { da: 'Tiden er allerede gået. Vælg en ny tid.', en: 'That time has passed. Choose a new time.' },
  'slot-outside-window': {
    da: 'Tiden ligger uden for fristen. Vælg en af de viste tider.',
    en: 'The time is outside the limit. Choose one of the times shown.',
  },
  'slot-outside-hours': {
    da: 'Tiden ligger uden for kontortiden. Vælg en af de viste tider.',
    en: 'The time is outside office hours. Choose one of the times shown.',
  },
  'slot-consultant-not-eligible': {
    da: 'Konsulenten kan ikke tage henvendelsen. Vælg en af de viste tider.',
    en: 'The consultant cannot take the request. Choose one of the times shown.',
  },
  'time-skipped-by-summer-time': {
    da: 'Det klokkeslæt findes ikke den dag, fordi uret stilles til sommertid.',
    en: 'That time does not exist on that day, because the clock changes to summer time.',
  },
  'time-ambiguous': {
    da: 'Det klokkeslæt findes to gange den dag, fordi uret stilles tilbage. Skriv tidszonen med.',
    en: 'That time occurs twice on that day, because the clock is set back. Give the offset too.',
  },
  'idempotency-key-reused': {
    da: 'Kaldets nøgle er brugt til noget andet. Prøv igen.',
    en: 'The key of this call was used for something else. Try again.',
  },
  'setting-unknown': {
    da: 'Værdien findes ikke blandt dem, der kan vælges.',
    en: 'The value is not among those that can be chosen.',
  },
  'setting-repeated': { da: 'Den samme værdi står der to gange.', en: 'The same value occurs twice.' },
  'duty-period-backwards': {
    da: 'Perioden slutter, før den begynder. Ret en af datoerne.',
    en: 'The period ends before it begins. Change one of the dates.',
  },
  'duty-day-outside': {
    da: 'Dagen ligger uden for perioden. Ret dagen eller perioden.',
    en: 'The day lies outside the period. Change the day or the period.',
  },
  'meeting-not-started': { da: 'Mødet er ikke begyndt endnu.', en: 'The meeting has not started yet.' },
  'obligation-unknown': { da: 'Fristen findes ikke på henvendelsen.', en: 'The request has no such obligation.' },
  'alert-not-due': {
    da: 'Det er for tidligt at varsle om fristen.',
    en: 'It is too early to alert about the obligation.',
  },
  ...dutyErrorTexts,
  ...lifeErrorTexts,
  ...actErrorTexts,
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
