export const operations = {
  title: 'Drift',
  standing: {
    heading: 'Sådan står det til',
    failed: 'Driften kunne ikke hentes.',
    ok: 'Alt kører, som det skal.',
    concerns: {
      'database-away': 'Databasen svarer ikke. Intet kan gemmes, før den er tilbage.',
      'graph-circuit-open':
        'Microsoft 365 svarer ikke. Henvendelser bliver gemt. Møder og beskeder sendes af sig selv, når den svarer igen.',
      'effects-dead': 'Noget blev opgivet. Se listen herunder.',
      'effects-late': 'Noget har ventet i mere end 10 minutter. Det bliver prøvet igen af sig selv.',
      'calendars-unwatched':
        'Ikke alle kalendere giver besked om ændringer. De bliver læst hvert kvarter i stedet. Bliver det ved, så tjek appens tilladelser.',
      'calendars-unread':
        'En kalender er ikke læst i mere end 35 minutter. Ændringer i Outlook kan mangle. Tjek, om postkassen findes.',
    },
    facts: {
      waiting: 'Venter på at blive sendt',
      waitingSince: '{{count}}, den ældste fra {{when}}',
      graph: 'Microsoft 365',
      graphState: {
        closed: 'Svarer',
        open: 'Svarer ikke siden {{when}}',
        'half-open': 'Prøver igen efter afbrydelsen {{when}}',
      },
      calendars: 'Kalendere med besked om ændringer',
      watched: '{{watched}} af {{consultants}}',
      read: 'Ældste læsning af en kalender',
      neverRead: 'Ikke læst endnu',
    },
  },
  dead: {
    heading: 'Opgivet',
    about: 'Her er det, kalenderen eller Teams ikke tog imod, selv om det blev prøvet længe.',
    failed: 'Listen kunne ikke hentes.',
    none: 'Intet venter.',
    newest: 'Her er de {{count}} nyeste af {{total}}.',
    noRequest: 'Henvendelsen er ikke gemt længere',
    givenUp: 'Opgivet {{when}} efter {{count}} forsøg',
    trace: 'Til den, der læser loggen',
    code: 'Svar: {{code}}',
    correlation: 'Spor: {{id}}',
    retry: 'Prøv igen',
    retryOf: 'Prøv igen: {{what}}, {{reference}}',
    retrying: 'Prøver igen …',
    retryFailed: 'Det blev ikke prøvet igen.',
    done: 'Det lykkedes.',
    waiting: 'Det lykkedes ikke endnu. {{why}} Det bliver prøvet igen af sig selv.',
  },
}
