/**
 * Bugs that can be put in on purpose, each of which one promise must catch; a promise that a bug does not break proves nothing.
 */
export const plantedBugs = [
  'check-then-insert',
  'event-without-key',
  'late-renewal',
  'attempt-forgotten',
  'deaf-to-waiting',
] as const
export type PlantedBug = (typeof plantedBugs)[number]
