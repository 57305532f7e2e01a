/** What a refusal says about duty, caseload, planned absence and standing hours. */
export const dutyErrorTexts = {
  'swap-unknown': {
    da: 'Byttet findes ikke, eller du har ikke adgang til det.',
    en: 'The swap does not exist, or you have no access to it.',
  },
  'consultant-unknown': {
    da: 'Konsulenten findes ikke længere. Hent siden igen.',
    en: 'The consultant no longer exists. Load the page again.',
  },
  'planned-absence-unknown': {
    da: 'Fraværet findes ikke, eller du har ikke adgang til det.',
    en: 'The absence does not exist, or you have no access to it.',
  },
  'duty-changed': {
    da: 'Vagtplanen er ændret imens. Se, hvem der har dagen nu.',
    en: 'The roster has been changed meanwhile. See who has the day now.',
  },
  'swap-not-open': {
    da: 'Byttet venter ikke længere på svar. Se, hvad der blev af det.',
    en: 'The swap no longer waits for an answer. See what became of it.',
  },
  'planned-absence-overlaps': {
    da: 'Der er allerede planlagt fravær i de dage. Ret datoerne, eller tag det andet tilbage.',
    en: 'An absence is planned for some of those days. Change the dates, or take the other one back.',
  },
  'proposal-gone': {
    da: 'Det skal ikke længere gives videre. Hent siden igen.',
    en: 'This is no longer to be handed over. Load the page again.',
  },
  'duty-period-backwards': {
    da: 'Perioden slutter, før den begynder. Ret en af datoerne.',
    en: 'The period ends before it begins. Change one of the dates.',
  },
  'duty-day-outside': {
    da: 'Dagen ligger uden for perioden. Ret dagen eller perioden.',
    en: 'The day lies outside the period. Change the day or the period.',
  },
  'duty-day-past': {
    da: 'Dagen er gået. Vælg en dag, der ikke er gået.',
    en: 'The day has passed. Choose a day that has not.',
  },
  'swap-with-oneself': {
    da: 'Du kan ikke bytte med dig selv. Vælg en kollega.',
    en: 'You cannot swap with yourself. Choose a colleague.',
  },
  'cap-until-past': {
    da: 'Datoen er gået. Vælg den sidste dag, loftet skal gælde.',
    en: 'The date has passed. Choose the last day the cap is to count.',
  },
  'planned-absence-backwards': {
    da: 'Fraværet slutter, før det begynder. Ret en af datoerne.',
    en: 'The absence ends before it begins. Change one of the dates.',
  },
  'planned-absence-past': {
    da: 'Fraværet er allerede forbi. Ret datoerne.',
    en: 'The absence is over already. Change the dates.',
  },
  'standing-hours-backwards': {
    da: 'Tiden slutter, før den begynder. Ret et af klokkeslættene eller en af datoerne.',
    en: 'The hours end before they begin. Change one of the times or dates.',
  },
  'standing-hours-overlap': {
    da: 'Konsulenten er allerede et sted på det tidspunkt. Ret tiden eller datoerne.',
    en: 'The consultant is somewhere already at that time. Change the hours or the dates.',
  },
} as const
