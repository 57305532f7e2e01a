export const times = {
  heading: 'Vælg en tid',
  waiting: 'Finder tider i kalenderne …',
  more: 'Flere tider',
  fewer: 'Færre tider',
  none: 'Der er ingen ledig tid inden fristen.',
  unreadable_one: 'Én kalender kunne ikke læses. Den tid regnes som optaget.',
  unreadable_other: '{{count}} kalendere kunne ikke læses. Den tid regnes som optaget.',
  stale: 'Tiderne er fra {{when}}. Kalenderen kan ikke læses lige nu. Mødet bekræftes, når den kan.',
  atClock: 'kl. {{clock}}',
  readAgain: 'Læs igen',
  updating: 'Opdaterer tiderne …',
  whyThisTime: 'tiden {{moment}}',
}
