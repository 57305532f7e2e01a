import type { Control } from 'react-hook-form'
import type { OffersInput, Participant, Place } from '../../app/contract-types.ts'
import type { Filled } from './schema.ts'

/** What the form holds: as typed, so that nothing is lost when it is not valid yet. */
export interface FormValues {
  workplaceId: string
  /** As typed; `readDay` understands it. */
  firstAbsenceDay: string
  expectedOverEightWeeks: '' | 'yes' | 'no' | 'unknown'
  livesElsewhere: 'no' | 'yes'
  /** As typed; it stays when `no` is chosen again, and is then not sent. */
  homeMunicipality: string
  affectedFunctions: string
  affectedHowLong: string
  adaptations: string
  place: Place
  participants: Participant[]
  /** What a call led to, by question; empty where nobody phoned. */
  callAnswers: Record<string, string[]>
  /** A key of `timeKey`; empty takes the best time, `noTime` sends without one. */
  time: string
}

export type Wish = OffersInput['wish']

export function wishOf({ place, participants }: Pick<FormValues, 'place' | 'participants'>): Wish {
  return { place, participants }
}

export type RequestFormControl = Control<FormValues, unknown, Filled>
