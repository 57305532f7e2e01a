import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { Viewer } from '../../../shared/domain/access/access.ts'
import { partiesOf } from '../../../shared/domain/access/acts.ts'
import { bookingsSeen } from '../../../shared/domain/access/side.ts'
import { sideOf, visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import { assignableConsultants } from '../people/assignable.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { circumstancesOf } from '../requests/circumstances.ts'
import { routingFactsFor } from '../requests/routing-facts.ts'
import { timesToPropose } from '../offers/times-to-propose.ts'

/** Each of the union without its version. */
export type Unversioned<T> = T extends unknown ? Omit<T, 'version'> : never

type Input = Unversioned<CommandInput>

/** The command with what only the server can add; refused when it names somebody or a time that cannot be had. */
export async function prepareCommand(
  app: App,
  settings: SettingsInForce,
  viewer: Viewer,
  rules: Rules,
  state: RequestState,
  input: Input,
): Promise<Outcome<Command>> {
  const { personId } = viewer
  switch (input.type) {
    case 'assign':
    case 'handOver':
      return assignableConsultants(settings.consultants, state).includes(input.consultantId)
        ? done(input)
        : refused('slot-consultant-not-eligible', { field: 'consultantId' })
    case 'passOn':
      return assignableConsultants(settings.consultants, state).includes(input.consultantId)
        ? done(input)
        : refused('colleague-not-eligible', { field: 'consultantId' })
    case 'accept':
    case 'declineHandOver':
      return done({ type: input.type, consultantId: personId })
    case 'acceptHandOver':
      // Who was a colleague when asked may have changed workplace, or left, since.
      return state.consultantId === personId || assignableConsultants(settings.consultants, state).includes(personId)
        ? done({ type: input.type, consultantId: personId })
        : refused('colleague-not-eligible')
    case 'confirmMove': {
      const [by] = partiesOf(viewer, state)
      return by === undefined ? refused('access-denied') : done({ ...input, by })
    }
    case 'proposeTimes':
      return proposal(app, settings, viewer, rules, state, input)
    case 'needProfession': {
      const facts = routingFactsFor(await circumstancesOf(app, settings, rules, state.receivedAt), state)
      if (facts === undefined) throw new Error('A request stands at a workplace that is unknown')
      return done({ ...input, facts })
    }
    default:
      return done(input)
  }
}

/** Only times that are free now are put before the leader. */
async function proposal(
  app: App,
  settings: SettingsInForce,
  viewer: Viewer,
  { policy }: Rules,
  state: RequestState,
  { bookingId, first, second }: Extract<Input, { type: 'proposeTimes' }>,
): Promise<Outcome<Command>> {
  const seen = bookingsSeen(policy, sideOf(visibleParts(viewer, state)), state.bookings)
  const booking = seen.find((one) => one.bookingId === bookingId)
  if (booking === undefined) return refused('booking-unknown', { field: 'bookingId' })
  if (!isLive(booking)) return refused('booking-not-live', { field: 'bookingId' })
  const asked = [first, second].map(msOf)
  if (new Set([msOf(booking.startsAt), ...asked]).size < 3) return refused('times-not-different', { field: 'second' })
  const free = await timesToPropose(app, settings, state, booking)
  if (free.kind === 'refused') return free
  const times = asked.flatMap((ms) => free.value.find(({ startsAt }) => msOf(startsAt) === ms) ?? [])
  if (times.length < 2) return refused('slot-taken', { field: times.length === 0 ? 'first' : 'second' })
  return done({ type: 'proposeTimes', bookingId, times })
}
