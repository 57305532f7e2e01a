import type { CommandInput } from '../../shared/contract/commands.ts'
import { done, type Outcome } from '../app/outcome.ts'
import { instantOf } from './moment.ts'

/** A command with its moments made into instants. */
export function commandOf(body: CommandInput): Outcome<CommandInput> {
  switch (body.type) {
    case 'recordMeeting': {
      const heldAt = instantOf(body.heldAt, 'heldAt')
      return heldAt.kind === 'refused' ? heldAt : done({ ...body, heldAt: heldAt.value })
    }
    case 'proposeTimes': {
      const first = instantOf(body.first, 'first')
      if (first.kind === 'refused') return first
      const second = instantOf(body.second, 'second')
      return second.kind === 'refused' ? second : done({ ...body, first: first.value, second: second.value })
    }
    default:
      return done(body)
  }
}
