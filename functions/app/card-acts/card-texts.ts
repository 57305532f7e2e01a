import type { Text } from '../../../shared/domain/text.ts'

/** What a card says when a press changed nothing. */
export const cardTexts = {
  changed: {
    da: 'Der er sket noget siden kortet blev vist. Her er det, som det ser ud nu.',
    en: 'Something has happened since the card was shown. Here is how it stands now.',
  },
  since: { da: 'Der er sket noget siden kortet blev vist:', en: 'Something has happened since the card was shown:' },
  /** Before the times that are free instead. */
  taken: { da: 'Tiden er lige blevet optaget. Der er ledigt', en: 'The time has just been taken. Free instead:' },
} as const satisfies Record<string, Text>
