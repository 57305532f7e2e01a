import type { z } from 'zod'
import type { Me } from '../../shared/contract/me.ts'
import type { offersAnswer, offersInput } from '../../shared/contract/offers.ts'
import type { participant, place } from '../../shared/contract/request-parts.ts'

/** The contract's shapes by the names screens use, and nothing of its code. */
export type { Me }
export type Employee = Me['employees'][number]
export type OffersAnswer = z.output<typeof offersAnswer>
export type OffersInput = z.input<typeof offersInput>
export type Place = z.output<typeof place>
export type Participant = z.output<typeof participant>
