/**
 * Reads a time of day as people type it: "10", "10.30", "10:30", "930". Gives "10:30", on a 24-hour clock. Undefined: no
 * time, or one that no clock shows.
 */
export function readClock(typed: string): string | undefined {
  const parts = /^(?:kl\.?\s*)?(\d{1,2})(?:\s*[.:]?\s*(\d{2}))?$/i.exec(typed.trim())
  if (!parts) return undefined
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? '0')
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
