import type { z } from 'zod'
import { notePeriodsInput, type notePeriods } from '../../../shared/contract/note-retention.ts'
import { longestPeriods, shortestPeriod, type Retention } from '../../../shared/domain/note-retention.ts'

export type Periods = z.output<typeof notePeriods>
export type PeriodsInput = z.output<typeof notePeriodsInput>

/** Both in months, as somebody types them. */
export type FilledPeriods = Readonly<Record<Retention, string>>

export const kindsOfNote = ['employerNote', 'healthText'] as const

export const boundsOf = (kind: Retention) => ({ shortest: shortestPeriod, longest: longestPeriods[kind] })

export function filledPeriods({ employerNote, healthText }: PeriodsInput): FilledPeriods {
  return { employerNote: `${employerNote}`, healthText: `${healthText}` }
}

/** What is to be saved, or the fields that hold no number of months that may be chosen. */
export function periodsOf(
  filled: FilledPeriods,
): { readonly input: PeriodsInput } | { readonly unread: readonly Retention[] } {
  const [employerNote, healthText] = kindsOfNote.map((kind) => monthsIn(filled[kind]))
  const read = notePeriodsInput.safeParse({ employerNote, healthText })
  if (read.success) return { input: read.data }
  return { unread: kindsOfNote.filter((kind) => read.error.issues.some(({ path }) => path[0] === kind)) }
}

/** A whole number, whatever it is; undefined: something else is typed. */
export function monthsIn(typed: string): number | undefined {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined
}

/** Eighteen months are a year and six months. */
export function inYears(months: number): { readonly years: number; readonly months: number } {
  return { years: Math.floor(months / 12), months: months % 12 }
}
