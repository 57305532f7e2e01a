/**
 * Who is away on the first morning, as the payroll would report it: the first of them for a week on that very day, the
 * next for the third time within three months. Seen where a model tells leaders of it, such as Hjørring's.
 */
export const absences: readonly { id: string; from: string; until?: string }[] = [
  { id: 'asger-abildtrup', from: '2026-12-14' },
  { id: 'rikke-ravnsted', from: '2026-10-05', until: '2026-10-06' },
  { id: 'rikke-ravnsted', from: '2026-11-09', until: '2026-11-09' },
  { id: 'rikke-ravnsted', from: '2026-12-18', until: '2026-12-18' },
  { id: 'nadja-nyholt', from: '2026-12-16' },
]
