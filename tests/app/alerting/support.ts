import { aStart } from '../support/requests.ts'
import type { TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'
import { graphAs } from '../outlook/support.ts'

/** Moves the clock to that wall-clock time in December; whatever falls due on the way is done. */
export function until(sandbox: TestSandbox, local: string): Promise<unknown> {
  return sandbox.post('/sandbox/clock', { now: `${local}:00+01:00` })
}

/** A request of Lone's that Karen has, without a meeting. */
export async function aRequestOf(sandbox: TestSandbox): Promise<string> {
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
  if (request.consultant?.id !== sandbox.oid('karen-konsulent')) throw new Error('It went to somebody else')
  return request.reference
}

/** How many cards about it that person has. */
export async function cardsAbout(sandbox: TestSandbox, person: string, reference: string): Promise<number> {
  return (await cardsOf(sandbox, person)).filter(({ text }) => text.includes(reference)).length
}

/** Out of office in the person's own calendar, in UTC. */
export function outOfOffice(sandbox: TestSandbox, person: string, from: string, to: string): Promise<unknown> {
  return graphAs(sandbox, person, 'POST', '/events', {
    subject: 'Ferie',
    showAs: 'oof',
    start: { dateTime: from, timeZone: 'UTC' },
    end: { dateTime: to, timeZone: 'UTC' },
  })
}
