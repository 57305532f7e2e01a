/** Named places where a process may die. In production they do nothing; tests make them throw, wait or kill. */
export const faultPointNames = [
  'before-commit',
  'after-commit',
  'before-calendar-call',
  'after-calendar-call',
  'before-booking-confirmed',
  'after-booking-confirmed',
  'before-alert-sent',
  'after-alert-sent',
  'before-effect-completed',
] as const

export type FaultPointName = (typeof faultPointNames)[number]

export interface FaultPoints {
  reach(name: FaultPointName): Promise<void>
}

export const noFaultPoints: FaultPoints = { reach: async () => {} }
