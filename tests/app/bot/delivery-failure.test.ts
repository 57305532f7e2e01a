import { describe, expect, test } from '@jest/globals'
import { HttpError } from '@microsoft/agents-hosting'
import { whyUnreachable } from '../../../functions/app/alerting/why-unreachable.ts'
import { deliveryFailure } from '../../../functions/bot/delivery-failure.ts'

/** What the connector said, as the library hands it on. */
function refusal(status: number, data: unknown): HttpError {
  const config = { method: 'POST', url: 'https://smba.example' } as const
  return new HttpError(
    'The connector refused',
    { status, statusText: '', headers: new Headers(), data, config },
    config,
  )
}

describe('somebody whom the bot cannot write to is told apart from a card that did not pass', () => {
  test.each([
    ['blocked it', 403, { error: { code: 'ConversationBlockedByUser' } }, 'blocked'],
    [
      'blocked it, as older answers say so',
      403,
      { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } },
      'blocked',
    ],
    [
      'blocked it, said beside the error',
      403,
      { subCode: 'MessageWritesBlocked', error: { code: 'Forbidden' } },
      'blocked',
    ],
    ['took the app away', 403, { error: { code: 'BotNotInConversationRoster' } }, 'removed'],
    ['has no chat any more', 404, { error: { code: 'ConversationNotFound' } }, 'removed'],
    ['may not use the app', 403, { error: { code: 'BotDisabledByAdmin' } }, 'stoppedByAdmin'],
    ['has a chat that takes no such card', 413, { error: { code: 'MessageSizeTooBig' } }, undefined],
    ['is refused without a word', 403, 'no', undefined],
  ])('who %s', (_who, status, body, why) => {
    const failure = deliveryFailure(refusal(status, body))
    expect(failure.kind).toBe('unreachable')
    expect(whyUnreachable(failure.code)).toBe(why)
  })

  test.each([429, 500, 503])('%i passes with time, and says nothing of the person', (status) => {
    const failure = deliveryFailure(refusal(status, { error: { code: 'ServiceUnavailable' } }))
    expect(failure.kind).toBe('unavailable')
    expect(whyUnreachable(failure.code)).toBeUndefined()
  })
})
