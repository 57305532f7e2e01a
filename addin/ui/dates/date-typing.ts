const monthNames = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[cs]']

/** On which side of today a day is looked for; today itself belongs to both. */
export type When = 'past' | 'coming'

/**
 * Reads a date as people type it, the day always first: "4/12", "04-12-2026", "4.12.26", "041226", "4. dec", "4. december
 * 2026", and the ISO date a date picker gives. Without a year it is the nearest such day on that side of `today` (an absence
 * begins in the past). Undefined: not a date, or one that does not exist.
 *
 * @param today ISO date.
 */
export function readDay(typed: string, today: string, when: When = 'past'): string | undefined {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))

  const parts =
    /^(\d{1,2})(?:\s*[/.-]\s*|\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+)(\d{4}|\d{2}))?\.?$/.exec(text) ??
    /^(\d{1,2})\s*\.?\s*([a-z]{3,})\.?(?:\s+(\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text)
  if (!parts) return undefined

  const day = Number(parts[1])
  const month = monthOf(parts[2] ?? '')
  if (month === undefined) return undefined
  if (parts[3] !== undefined)
    return existing(parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]), month, day)

  const thisYear = Number(today.slice(0, 4))
  const candidate = existing(thisYear, month, day)
  // 29 February needs a leap year, so more than one year may be tried.
  for (let away = 0; away < 8; away++) {
    const found = existing(when === 'past' ? thisYear - away : thisYear + away, month, day)
    if (found !== undefined && isOnSide(found, today, when)) return found
  }
  return candidate
}

/** Whether a day lies on that side of today. Both are ISO dates. */
export function isOnSide(day: string, today: string, when: When): boolean {
  return when === 'past' ? day <= today : day >= today
}

/** "04-12-2026": how the field shows a date once it has been understood. */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}-${month}-${year}`
}

function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const index = monthNames.findIndex((name) => new RegExp(`^${name}`).test(text))
  return index < 0 ? undefined : index + 1
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}
