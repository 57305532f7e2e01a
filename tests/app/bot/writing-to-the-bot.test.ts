import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ComingDuty } from '../../../functions/app/duty/coming-duty.ts'
import { installFor } from '../../../sandbox/teams/installation.ts'
import { anAlert, roundTableNext } from './support/an-alert.ts'
import { chatOf, postAs, somebody } from './support/chat.ts'
import { runTeams, type RunningTeams } from './support/running-teams.ts'

const karen = somebody('karen-konsulent')

let teams: RunningTeams
let duty: ComingDuty = { kind: 'not-in-use' }

beforeAll(async () => {
  teams = await runTeams({
    card: () => Promise.reject(new Error('Nothing is pressed here')),
    ownRequests: async () => [
      {
        reference: 'HS-7K3M',
        workplaceName: 'Søndervangskolen',
        link: 'https://one',
        next: anAlert().next ?? roundTableNext,
      },
      { reference: 'HS-2B9Q', workplaceName: 'Havnsby Skole', link: 'https://other' },
    ],
    comingDuty: async () => duty,
  })
  await installFor(teams.context, karen)
})
afterAll(() => teams.stop())

describe('writing to the bot', () => {
  test('“mine sager” lists the person’s own requests by reference', async () => {
    await write('Mine sager ')
    expect((await chatOf(teams, karen)).at(-1)?.text).toBe(
      '- [HS-7K3M](https://one) · Søndervangskolen: Kontakt medarbejderen, i dag kl. 16.00\n- [HS-2B9Q](https://other) · Havnsby Skole',
    )
  })

  test.each<[string, ComingDuty, string]>([
    [
      'vagt',
      {
        kind: 'days',
        days: [
          { on: '2026-12-22', isMine: true, isTaken: true, consultantName: 'Karen Krogh' },
          { on: '2026-12-23', isMine: false, isTaken: true, consultantName: 'Jonas Juhl' },
          { on: '2026-12-28', isMine: false, isTaken: false },
        ],
      },
      '**Vagt**\n- i morgen: **dig**\n- ons. 23. dec.: Jonas Juhl\n- man. 28. dec.: ingen endnu',
    ],
    ['Vagt?', { kind: 'not-in-use' }, 'Her fordeles henvendelser ikke efter en vagtplan.'],
    ['duty', { kind: 'denied' }, 'The duty roster is for consultants and coordinators.'],
  ])('“%s” tells who has the duty that comes', async (text, coming, answer) => {
    duty = coming
    await write(text)
    expect((await chatOf(teams, karen)).at(-1)?.text).toBe(answer)
  })

  test.each([
    ['hjælp', 'Det kan du skrive'],
    ['help', 'What you can write'],
    ['noget helt andet', 'Det kan du skrive'],
  ])('“%s” gets the help', async (text, heading) => {
    await write(text)
    expect((await chatOf(teams, karen)).at(-1)?.card?.body[0]?.text).toBe(heading)
  })

  test('1 MB of text is refused and nothing is answered', async () => {
    const reply = await postAs(teams, karen, 'messages', { text: 'a'.repeat(1024 * 1024) })
    expect(await reply.json()).toEqual({ status: 413, body: { code: 'body-too-large' } })
    expect((await chatOf(teams, karen)).at(-1)?.from).toBe('person')
  })
})

async function write(text: string): Promise<void> {
  await postAs(teams, karen, 'messages', { text })
}
