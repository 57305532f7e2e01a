import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { Problem } from '../../../shared/contract/errors.ts'
import type { RequestView, StartRequestInput } from '../../../shared/contract/requests.ts'
import { aStart } from './requests.ts'
import type { TestSandbox } from './running-sandbox.ts'

const consultants = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent'] as const

/** One request of a model, told act by act as its people would. */
export interface RequestOf {
  readonly ref: string
  /** Whoever has it as its consultant, as it began. */
  readonly consultant: string
  act(person: string, command: CommandInput, idempotencyKey?: string): Promise<RequestView>
  refusal(person: string, command: CommandInput): Promise<Problem>
  read(person: string): Promise<RequestView>
}

/** Puts the model in force and starts a request under it, about Mads at Søndervangskolen. */
export async function aRequestOf(
  sandbox: TestSandbox,
  policyId: string,
  given: Partial<StartRequestInput> = {},
): Promise<RequestOf> {
  await sandbox.as('hanne-hr').call('publishPolicy', { policyId, statute: 'byDate', why: 'Vi prøver en model.' })
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox, given))
  const ref = request.reference
  const params = { ref }
  return {
    ref,
    consultant: consultants.find((word) => sandbox.oid(word) === request.consultant?.id) ?? '',
    act: (person, command, key) =>
      sandbox.as(person).call('command', command, { params, ...(key === undefined ? {} : { idempotencyKey: key }) }),
    refusal: (person, command) => sandbox.as(person).refusal('command', command, { params }),
    read: (person) => sandbox.as(person).call('readRequest', undefined, { params }),
  }
}

/** The municipality's wall clock in the sandbox, as `2026-12-28T10:00`. The timers run once, as after a sleep. */
export async function clockAt(sandbox: TestSandbox, local: string): Promise<void> {
  await sandbox.post('/sandbox/clock', { now: `${local}:00+01:00`, asleep: true })
}

/** What a request says to the person who reads it, as one text. */
export async function allThat(request: RequestOf, person: string): Promise<string> {
  return JSON.stringify(await request.read(person))
}
