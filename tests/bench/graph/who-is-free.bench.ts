import { Temporal } from 'temporal-polyfill'
import { parseSchedules, type Mailbox } from '../../../functions/graph/free-busy/parse-schedules.ts'
import { freeOffers } from '../../../shared/domain/offers/free-offers.ts'
import type { Offer, OfferWindow } from '../../../shared/domain/offers/offer.ts'
import { rulesFor } from '../../../shared/domain/rules.ts'

const days = 30
const blocks = 50
const rounds = 60
const first = Temporal.PlainDate.from('2026-12-21')
const rules = rulesFor({ policyId: 'varde', statuteId: 'statute-2025', closingDays: [] })

export const benches: { name: string; goal: string; run(): Promise<string> | string }[] = [
  { name: whoIsFree(20), goal: '2 ms', run: () => measured(20) },
  { name: whoIsFree(200), goal: '10 ms', run: () => measured(200) },
]

function whoIsFree(consultants: number): string {
  return `Who is free: ${consultants} consultants x ${days} days, ${blocks} busy blocks each, from Graph's answer, parsed`
}

/** The median of many rounds, after a warm-up. What the JSON text itself costs to read is told beside it. */
function measured(consultants: number): string {
  const mailboxes = Array.from({ length: consultants }, (_, index) => {
    return { personId: `consultant-${index}`, mail: `consultant-${index}@havnsby.example` }
  })
  const texts = inTwenties(mailboxes).map((part) => JSON.stringify({ value: part.map(scheduleOf) }))
  const answers: readonly unknown[] = texts.map((text) => JSON.parse(text))
  let found: readonly Offer[] = []
  const searchMs = median(() => {
    found = offersFrom(answers, mailboxes)
  })
  const jsonMs = median(() => texts.forEach((text) => JSON.parse(text)))
  return `${searchMs.toFixed(2)} ms for ${found.length} times (and ${jsonMs.toFixed(2)} ms to read the JSON text)`
}

function offersFrom(answers: readonly unknown[], mailboxes: readonly Mailbox[]): readonly Offer[] {
  const parts = inTwenties(mailboxes)
  return freeOffers({
    rules,
    window,
    meeting: 'roundTable',
    ranked: mailboxes.map(({ personId }) => ({ consultantId: personId, why })),
    calendars: answers.flatMap((answer, index) => parseSchedules(answer, parts[index] ?? [])),
    others: [],
    now: Temporal.Instant.from('2026-12-21T08:00:00Z'),
    max: 60,
  })
}

const why = { ruleId: 'VARDE-8', da: 'Færrest åbne henvendelser', en: 'Fewest open requests' }
const dates = Array.from({ length: days }, (_, day) => first.add({ days: day }).toString())
const window: OfferWindow = {
  meeting: 'roundTable',
  from: dates[0] ?? '',
  until: dates.at(-1) ?? '',
  bookableDates: dates,
  satisfies: 'VARDE-6',
  isAfterLimit: false,
}

/** A working person's calendar, as getSchedule tells it: half-hours and hours between 7 and 15 UTC, spread evenly. */
function scheduleOf({ mail }: Mailbox, consultant: number): object {
  const scheduleItems = Array.from({ length: blocks }, (_, block) => {
    const day = first.add({ days: Math.floor((block * days) / blocks) })
    const start = day.toPlainDateTime({ hour: 7 + ((consultant * 3 + block * 5) % 8), minute: (block % 2) * 30 })
    return {
      isPrivate: false,
      status: block % 9 === 0 ? 'tentative' : 'busy',
      start: { dateTime: `${start.toString()}.0000000`, timeZone: 'UTC' },
      end: { dateTime: `${start.add({ minutes: 30 + (block % 3) * 30 }).toString()}.0000000`, timeZone: 'UTC' },
    }
  })
  return { scheduleId: mail, availabilityView: '2'.repeat(days), scheduleItems }
}

function inTwenties<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / 20) }, (_, part) => all.slice(part * 20, (part + 1) * 20))
}

function median(work: () => void): number {
  const tookMs = Array.from({ length: rounds }, () => {
    const startedMs = performance.now()
    work()
    return performance.now() - startedMs
  })
  return tookMs.slice(rounds / 3).toSorted((a, b) => a - b)[rounds / 3] ?? Number.NaN
}
