import type { z } from 'zod'
import type { missingGuest } from '../../../shared/contract/offers.ts'
import { type GuestRole, isTelling } from '../../../shared/domain/offers/guests.ts'
import type { Text } from '../../../shared/domain/text.ts'

/** Says that nobody could look at somebody's time, without naming a role that would reveal union or treatment (P-6). */
export function missingText(role: GuestRole | 'room'): z.output<typeof missingGuest> {
  const shown = isTelling(role) ? 'other' : role
  return { role: shown, what: sentence(named[shown]) }
}

const named: Readonly<Record<z.output<typeof missingGuest>['role'], Text>> = {
  leader: { da: 'lederen', en: 'the leader' },
  employee: { da: 'medarbejderen', en: 'the employee' },
  hr: { da: 'HR', en: 'HR' },
  caseworker: { da: 'sagsbehandleren', en: 'the caseworker' },
  secondLeader: { da: 'den anden leder', en: 'the second leader' },
  room: { da: 'mødelokalet', en: 'the meeting room' },
  other: { da: 'en deltager mere', en: 'one more participant' },
}

function sentence({ da, en }: Text): Text {
  return {
    da: `Vi kan ikke se kalenderen for ${da}. Spørg selv.`,
    en: `We cannot see the calendar of ${en}. Please ask.`,
  }
}
