/** Notes on a request, each in its room (P-8). */
export const notes = {
  heading: 'Noter',
  start: {
    only: 'Skriv en note',
    employer: 'Skriv en note, som arbejdsgiver ser',
    authority: 'Skriv en note kun for myndighed',
  },
  write: { employer: 'Note, som arbejdsgiver ser', authority: 'Note kun for myndighed' },
  label: 'Note',
  hint: {
    employer: 'Lederen, HR og konsulenten læser den. Skriv om arbejdet, ikke om sygdom, og ikke CPR-numre.',
    authority: 'Kun kommunens side læser den. Skriv ikke CPR-numre.',
  },
  empty: 'Skriv noget i noten.',
  consequence: 'Du kan fortryde noten i 10 minutter.',
  save: 'Gem noten',
  saving: 'Gemmer …',
  leave: 'Ikke nu',
  failed: 'Noten er ikke gemt. Det, du har skrevet, står her stadig.',
  saved: { employer: 'Noten er gemt. Arbejdsgiver kan læse den.', authority: 'Noten er gemt, kun for myndighed.' },
  by: '{{when}} · {{name}}',
  unknown: 'Ukendt navn',
  remove: 'Fortryd',
  removeOf: 'Fortryd noten, senest kl. {{time}}',
  removed: 'Noten er fjernet.',
  removeFailed: 'Noten er ikke fjernet.',
  deleted: {
    employer: 'Noter og svar, som arbejdsgiver kunne se, blev slettet {{day}}, fordi de ikke må gemmes længere.',
    authority: 'Noter og svar kun for myndighed blev slettet {{day}}, fordi de ikke må gemmes længere.',
  },
}
