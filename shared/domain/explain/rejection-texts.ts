import type { Text } from '../text.ts'
import type { ExplainRejectionCode } from './explanation.ts'

/** Why a fact is refused, without repeating it. */
export const rejectionTexts: Readonly<Record<ExplainRejectionCode, Text>> = {
  'action-without-date': {
    da: 'Mødet kan ikke lukkes, før hver aftale har en dato.',
    en: 'The meeting cannot close before each action has a date.',
  },
  'action-without-owner': {
    da: 'Mødet kan ikke lukkes, før hver aftale har en ansvarlig.',
    en: 'The meeting cannot close before each action has an owner.',
  },
  'acceptance-before-letter': {
    da: 'Medarbejderen har svaret, før brevet er sendt.',
    en: 'The employee answered before the letter was sent.',
  },
  'acceptance-without-letter': {
    da: 'Medarbejderen har svaret på et brev, der ikke er sendt.',
    en: 'The employee answered a letter that was not sent.',
  },
  'contact-before-enquiry': {
    da: 'Medarbejderen er kontaktet før henvendelsen.',
    en: 'The employee was contacted before the enquiry.',
  },
  'event-in-future': { da: 'Det er ikke sket endnu.', en: 'That has not happened yet.' },
  'fast-track-too-late': {
    da: 'Der er gået mere end 5 uger. Det kan ikke være fast track efter loven, men en lokal tidlig indsats er mulig.',
    en: 'More than 5 weeks have passed. It cannot be fast track by law, but a local early effort is possible.',
  },
  'handover-before-enquiry': {
    da: 'Henvendelsen er givet videre, før den kom.',
    en: 'The request was handed over before it came.',
  },
  'letter-before-request': {
    da: 'Brevet er sendt før anmodningen.',
    en: 'The letter was sent before the request.',
  },
  'meeting-before-absence': {
    da: 'Mødet ligger før første fraværsdag.',
    en: 'The meeting lies before the first day of absence.',
  },
  'meeting-before-enquiry': { da: 'Mødet ligger før henvendelsen.', en: 'The meeting lies before the enquiry.' },
  'meeting-out-of-order': {
    da: 'Et andet møde skal holdes først.',
    en: 'Another meeting must be held first.',
  },
  'fast-track-before-absence': {
    da: 'Der er anmodet om fast track før første fraværsdag.',
    en: 'Fast track was requested before the first day of absence.',
  },
  'requester-not-allowed': {
    da: 'Modellen tager ikke imod henvendelser herfra.',
    en: 'The policy takes no enquiries from there.',
  },
  'acceptance-in-future': { da: 'Svaret er ikke kommet endnu.', en: 'The answer has not come yet.' },
  'fast-track-in-future': { da: 'Der er ikke anmodet endnu.', en: 'The request has not been sent yet.' },
  'fast-track-not-expected-long': {
    da: 'Fast track kræver, at fraværet ventes at vare mere end 8 uger.',
    en: 'Fast track needs an absence expected to last more than 8 weeks.',
  },
  'letter-in-future': { da: 'Brevet er ikke sendt endnu.', en: 'The letter has not been sent yet.' },
  'meeting-in-future': { da: 'Mødet er ikke holdt endnu.', en: 'The meeting has not been held yet.' },
  'request-paused': { da: 'Henvendelsen er allerede sat på pause.', en: 'The request is paused already.' },
  'request-not-paused': {
    da: 'Henvendelsen var ikke sat på pause.',
    en: 'The request was not paused.',
  },
}
