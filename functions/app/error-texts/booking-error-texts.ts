/** What a refusal says of a time and of the meeting that stands there. */
export const bookingErrorTexts = {
  'slot-not-needed': {
    da: 'Sagen er klaret, så der skal ikke være en tid. Tag tiden ud, eller vælg et andet resultat.',
    en: 'It is settled, so no time is needed. Take the time out, or choose another result.',
  },
  'booking-unknown': {
    da: 'Aftalen findes ikke længere. Hent siden igen.',
    en: 'The booking no longer exists. Load the page again.',
  },
  'slot-taken': {
    da: 'Tiden er lige blevet optaget. Din henvendelse er gemt. Vælg en af de nye tider.',
    en: 'The time has just been taken. Your request is saved. Choose one of the new times.',
  },
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
  'meeting-not-started': { da: 'Mødet er ikke begyndt endnu.', en: 'The meeting has not started yet.' },
} as const
