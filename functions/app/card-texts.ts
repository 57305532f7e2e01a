import type { Text } from '../../shared/domain/text.ts'

/** What a card says when a press changed nothing. */
export const cardTexts = {
  unknown: {
    da: 'Henvendelsen findes ikke længere, eller du har ikke adgang til den.',
    en: 'The request no longer exists, or you have no access to it.',
  },
  denied: {
    da: 'Kun konsulenten på henvendelsen kan gøre det. Bed koordinatoren om hjælp.',
    en: 'Only the consultant of the request can do that. Ask the coordinator for help.',
  },
  changed: {
    da: 'Der er sket noget siden kortet blev vist. Her er det, som det ser ud nu.',
    en: 'Something has happened since the card was shown. Here is how it stands now.',
  },
  closed: {
    da: 'Henvendelsen er afsluttet, så der er ikke mere at gøre her.',
    en: 'The request is closed, so there is nothing more to do here.',
  },
} as const satisfies Record<string, Text>
