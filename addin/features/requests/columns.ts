export type Column =
  'light' | 'reference' | 'workplace' | 'employee' | 'consultant' | 'next' | 'owner' | 'meeting' | 'received'

/** From which width of the list a column is worth its room, in CSS pixels, and its share of it. */
const columns: readonly { readonly column: Column; readonly from: number; readonly share: number }[] = [
  { column: 'light', from: 0, share: 13 },
  { column: 'reference', from: 0, share: 10 },
  { column: 'workplace', from: 0, share: 17 },
  { column: 'employee', from: 680, share: 15 },
  { column: 'consultant', from: 760, share: 12 },
  { column: 'next', from: 0, share: 23 },
  { column: 'owner', from: 1000, share: 12 },
  { column: 'meeting', from: 900, share: 13 },
  { column: 'received', from: 1120, share: 13 },
]

/** Below this width a row is a card. */
export const tableFromPx = 560

/** The columns that fit, each with its part of the width in percent. */
export function columnsFor(widthPx: number): { readonly column: Column; readonly percent: number }[] {
  const shown = columns.filter(({ from }) => widthPx >= from)
  const whole = shown.reduce((sum, { share }) => sum + share, 0)
  return shown.map(({ column, share }) => ({ column, percent: (100 * share) / whole }))
}
