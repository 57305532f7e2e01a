/** What a refusal of a step later in a request's life says. */
export const lifeErrorTexts = {
  'requester-not-allowed': {
    da: 'Den slags henvendelse tager kommunen ikke imod herfra.',
    en: 'The municipality does not take this kind of request from here.',
  },
  'meeting-unknown': {
    da: 'Modellen har ikke det møde. Vælg et af de viste.',
    en: 'The model has no such meeting. Choose one of those shown.',
  },
  'meeting-before-enquiry': {
    da: 'Mødet ligger før henvendelsen.',
    en: 'The meeting lies before the enquiry.',
  },
  'meeting-in-future': { da: 'Mødet er ikke holdt endnu.', en: 'The meeting has not been held yet.' },
  'meeting-out-of-order': {
    da: 'Møderne holdes i en bestemt rækkefølge. Vælg en tid, der passer med de andre møder.',
    en: 'The meetings are held in a fixed order. Choose a time that fits the other meetings.',
  },
  'task-unknown': { da: 'Den opgave findes ikke på henvendelsen.', en: 'The request has no such task.' },
  'fast-track-in-future': {
    da: 'Datoen for anmodningen ligger i fremtiden.',
    en: 'The date of the request lies in the future.',
  },
  'fast-track-without-absence': {
    da: 'Skriv første fraværsdag først. Fast track kræver, at medarbejderen er væk.',
    en: 'Give the first day of absence first. Fast track needs an absence.',
  },
  'fast-track-before-absence': {
    da: 'Anmodningen ligger før første fraværsdag.',
    en: 'The request lies before the first day of absence.',
  },
  'fast-track-not-expected-long': {
    da: 'Fast track er for fravær, der kan vare mere end 8 uger.',
    en: 'Fast track is for absence that may last more than 8 weeks.',
  },
  'fast-track-too-late': {
    da: 'Fristen for fast track er overskredet. Du kan stadig få en tidlig samtale.',
    en: 'The limit for fast track has passed. You can still get an early talk.',
  },
  'fast-track-exists': { da: 'Der er allerede anmodet om fast track.', en: 'Fast track is already requested.' },
  'fast-track-not-requested': {
    da: 'Der er ikke anmodet om fast track endnu.',
    en: 'Fast track has not been requested yet.',
  },
  'letter-before-request': {
    da: 'Brevet ligger før anmodningen.',
    en: 'The letter lies before the request.',
  },
  'letter-in-future': { da: 'Brevets dato ligger i fremtiden.', en: 'The letter’s date lies in the future.' },
  'acceptance-without-letter': {
    da: 'Brevet til medarbejderen er ikke registreret endnu.',
    en: 'The letter to the employee is not recorded yet.',
  },
  'acceptance-before-letter': {
    da: 'Svaret ligger før brevet.',
    en: 'The answer lies before the letter.',
  },
  'acceptance-in-future': { da: 'Svarets dato ligger i fremtiden.', en: 'The answer’s date lies in the future.' },
  'no-screening': { da: 'Modellen har ingen screening.', en: 'The model has no screening.' },
  'screening-answer-unknown': {
    da: 'Svaret er ikke et af dem, modellen har. Vælg et af de viste.',
    en: 'The answer is not one of the model’s. Choose one of those shown.',
  },
  'wish-unknown': {
    da: 'Ønsket er ikke et af dem, modellen har. Vælg et af de viste.',
    en: 'The wish is not one of the model’s. Choose one of those shown.',
  },
  'profession-unknown': {
    da: 'Modellen har ikke den slags fagperson. Vælg en af de viste.',
    en: 'The model has no professional of that kind. Choose one of those shown.',
  },
  'dialogue-field-unknown': {
    da: 'Modellen har ikke det spørgsmål. Hent siden igen.',
    en: 'The model has no such question. Load the page again.',
  },
  'dialogue-choice-unknown': {
    da: 'Svaret er ikke et af de mulige. Vælg et af de viste, hvert kun én gang.',
    en: 'The answer is not one of those possible. Choose among those shown, each only once.',
  },
  'dialogue-answer-missing': {
    da: 'Spørgsmålet skal besvares. Vælg et svar.',
    en: 'The question needs an answer. Choose one.',
  },
  'dialogue-one-answer': {
    da: 'Spørgsmålet har kun ét svar. Vælg ét.',
    en: 'The question has one answer only. Choose one.',
  },
  'request-paused': { da: 'Forløbet er allerede sat på pause.', en: 'The request is already paused.' },
  'request-not-paused': { da: 'Forløbet er ikke sat på pause.', en: 'The request is not paused.' },
  'hand-over-without-owner': {
    da: 'Ingen har henvendelsen endnu, så den kan ikke gives videre.',
    en: 'Nobody has the request yet, so it cannot be handed over.',
  },
  'home-is-here': {
    da: 'Det er jeres egen kommune. Skriv en anden.',
    en: 'That is your own municipality. Write another one.',
  },
  'lives-here': {
    da: 'Medarbejderen bor i kommunen.',
    en: 'The employee lives in the municipality.',
  },
} as const
