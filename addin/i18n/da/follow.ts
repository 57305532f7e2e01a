/** Words that HR's list, the consultant's day and a request's own page share. */
export const follow = {
  lights: { red: 'Over fristen', yellow: 'I dag', green: 'I god tid', grey: 'Afsluttet' },
  roles: {
    consultant: 'Konsulenten',
    leader: 'Lederen',
    coordinator: 'Koordinatoren',
    hr: 'HR',
    employee: 'Medarbejderen',
  },
  nameUnknown: 'Ukendt navn',
  noConsultant: 'Ikke fundet endnu',
  nothingDue: 'Intet mangler',
  due: '{{what}} · {{when}}',
  meetingAt: 'Møde {{when}}',
  refreshed: {
    now: 'Opdateret lige nu',
    minutes_one: 'Opdateret for {{count}} minut siden',
    minutes_other: 'Opdateret for {{count}} minutter siden',
    lessThanAMinute: 'Opdateret for mindre end et minut siden',
    failed: 'Kan ikke opdateres lige nu.',
  },
  contact: {
    acts: 'Kontakt til medarbejderen, {{reference}}',
    reached: 'Kontaktet',
    notReached: 'Ikke truffet',
    prefersWritten: 'Foretrækker skriftlig kontakt',
    failed: 'Det blev ikke registreret.',
    again: 'Registrér et nyt forsøg',
    recorded: {
      reached: 'Registreret: Medarbejderen er kontaktet.',
      notReached: 'Registreret: Du forsøgte uden at træffe medarbejderen. Fristen står stadig.',
      prefersWritten: 'Registreret: Medarbejderen vil helst kontaktes på skrift.',
    },
    nextIs: 'Næste: {{what}}, {{when}}.',
    nothingNext: 'Der er ikke mere at gøre lige nu.',
  },
}
