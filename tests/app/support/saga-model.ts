import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { FaultPointName } from '../../../functions/app/ports/fault-points.ts'
import type { Fault } from '../../graph/client/support/fake-types.ts'
import { people } from '../../rules/support/commands.ts'

/** What can happen to a request's meeting, one after the other. */
export type Step =
  | { readonly act: 'book' | 'move'; readonly local: string; readonly consultantId: string }
  | { readonly act: 'cancel' | 'sweep' | 'well' | 'close' }
  /** Graph fails so many of these calls, or does them and its answer is lost. */
  | { readonly act: 'fault'; readonly fault: Fault }
  | { readonly act: 'wait'; readonly minutes: number }
  /** Whoever acts next dies there. */
  | { readonly act: 'crash'; readonly at: FaultPointName }
  /** Both at once. */
  | { readonly act: 'two'; readonly steps: readonly [Step, Step] }
  /** Done in Outlook: the event is moved or removed, or somebody gets another appointment. */
  | { readonly act: 'outlookMove'; readonly local: string }
  | { readonly act: 'outlookRemove' }
  | { readonly act: 'appointment'; readonly local: string; readonly personId: string }

/** Some overlap, so that a meeting can come into its own way. */
const local = fc.constantFrom('2026-12-22T10:00', '2026-12-22T10:30', '2026-12-23T13:00', '2026-12-28T10:00')
const consultantId = fc.constantFrom(people.karen, people.jonas)
const matches = fc.constantFrom(
  /.*/,
  /POST .*\/events$/,
  /PATCH .*/,
  /POST .*\/cancel$/,
  /GET .*\/events\?/,
  /GET .*\/events\//,
  /getSchedule/,
)
const times = fc.constantFrom(1, 3, 99)
const failing = fc.record({ matches, times, status: fc.constant(503) })
const losing = fc.record({ matches, times, lose: fc.constant('after' as const) })
const at = fc.constantFrom<FaultPointName>(
  'before-calendar-call',
  'after-calendar-call',
  'before-booking-confirmed',
  'after-booking-confirmed',
  'before-effect-completed',
  'before-commit',
  'after-commit',
)

const own: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('book' as const), local, consultantId }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('move' as const), local, consultantId }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('cancel' as const) }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('fault' as const), fault: fc.oneof(failing, losing) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('well' as const, 'sweep' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.constantFrom(0, 1, 5, 11, 130) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('crash' as const), at }) },
)
const close: fc.Arbitrary<Step> = fc.constant({ act: 'close' })
const two: fc.Arbitrary<Step> = fc.record({ act: fc.constant('two' as const), steps: fc.tuple(own, own) })
const inOutlook: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('outlookMove' as const), local }),
  fc.constant<Step>({ act: 'outlookRemove' }),
  fc.record({
    act: fc.constant('appointment' as const),
    local,
    personId: fc.constantFrom(people.karen, people.jonas, people.leader),
  }),
)

const length = { minLength: 4, maxLength: 14 }

/** Nobody but us writes into the calendars. */
export const stepsOfOurs = fc.array(fc.oneof({ weight: 12, arbitrary: own }, { weight: 1, arbitrary: close }), length)

/** Two act at once, and people use their Outlook. */
export const stepsOfAll = fc.array(
  fc.oneof({ weight: 10, arbitrary: own }, { weight: 3, arbitrary: two }, { weight: 4, arbitrary: inOutlook }),
  length,
)

/** Every act that happened, those of two at once too. */
export function actsOf(steps: readonly Step[]): ReadonlySet<Step['act']> {
  return new Set(steps.flatMap((step) => (step.act === 'two' ? step.steps.map(({ act }) => act) : [step.act])))
}

/** The hour that begins then, as Outlook writes it. */
export function hourInOutlook(start: string) {
  const begins = Temporal.PlainDateTime.from(start)
  return { start: outlookTime(begins), end: outlookTime(begins.add({ hours: 1 })) }
}

function outlookTime(at: Temporal.PlainDateTime) {
  return { dateTime: at.toString(), timeZone: 'Romance Standard Time' }
}
