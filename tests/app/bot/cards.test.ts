import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { RequestAlertContent } from '../../../functions/app/ports/alert-content.ts'
import { requestAlertKinds } from '../../../functions/app/ports/alert-kinds.ts'
import { alertCard } from '../../../functions/bot/cards/alert-card.ts'
import { helpCard, welcomeCard } from '../../../functions/bot/cards/chat-cards.ts'
import { refusalTexts } from '../../../functions/bot/cards/chat-texts.ts'
import type { AdaptiveCard } from '../../../functions/bot/cards/elements.ts'
import { refusalCard } from '../../../functions/bot/cards/refusal-card.ts'
import { people } from '../../../sandbox/tenant/people.ts'
import { aMeeting, anAlert, roundTableNext } from './support/an-alert.ts'
import { validationEvents } from './support/real-card-parser.ts'

const languages = ['da', 'en'] as const
const textsOf = (card: AdaptiveCard): readonly string[] => card.body.map(({ text }) => text)
const buttonsOf = (card: AdaptiveCard): readonly string[] => (card.actions ?? []).map(({ title }) => title)

/** Everything a card may be asked to show, in every combination. */
const contents: fc.Arbitrary<RequestAlertContent> = fc
  .record(
    {
      kind: fc.constantFrom(...requestAlertKinds),
      language: fc.constantFrom(...languages),
      workplaceName: fc.constantFrom('Søndervangskolen', 'Havnsby Skole', 'Hjemmeplejen Nord'),
      isClosed: fc.boolean(),
      version: fc.nat(),
      contact: fc.record(
        {
          state: fc.constantFrom('open', 'met', 'missed', 'void'),
          dueAt: fc.constantFrom('2026-12-21T15:00:00Z', '2026-12-20T15:00:00Z', '2026-12-23T15:00:00Z'),
          metAt: fc.constant('2026-12-21T09:12:00Z'),
          attempts: fc.nat(9),
        },
        { requiredKeys: ['state', 'dueAt', 'attempts'] },
      ),
      meeting: fc.record({
        startsAt: fc.constant('2026-12-22T09:00:00Z'),
        endsAt: fc.constant('2026-12-22T10:00:00Z'),
        place: fc.constantFrom('workplace', 'municipality', 'online'),
        state: fc.constantFrom('held', 'confirmed', 'cancelled', 'meetingHeld'),
        isOutsideWindow: fc.boolean(),
        declinedBy: fc.subarray(['leader', 'employee', 'room', 'other']),
      }),
      next: fc.constant(roundTableNext),
      now: fc.constantFrom('2026-12-21T09:12:00Z', '2026-12-21T14:00:00Z', '2026-12-28T16:00:00Z'),
    },
    { requiredKeys: ['kind', 'language', 'workplaceName', 'isClosed', 'version', 'now'] },
  )
  .map((given) => Object.assign(bareAlert(), given))

/** An alert about which nothing is known but who and where. */
function bareAlert(): RequestAlertContent {
  const { contact: _contact, meeting: _meeting, next: _next, ...bare } = anAlert()
  return bare
}

const names = new Set(people.all().flatMap(({ displayName }) => displayName.split(' ')))
const healthWords = /syg|sygdom|diagnos|helbred|depress|stress|cancer|fravær|læge|sick|health|illness|absence|doctor/i

describe('every card that can be built', () => {
  test('is taken by the Adaptive Cards library without a remark, and fits in what Teams takes', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const card = alertCard(content, { channelPersonId: '29:someone' })
        expect(validationEvents(card)).toEqual([])
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024)
        expect(buttonsOf(card).length).toBeLessThanOrEqual(3)
        expect(card.lang).toBe(content.language)
      }),
    )
  })

  test('P-19: holds no name of anybody in the municipality and no word about health', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const text = JSON.stringify(alertCard(content))
        expect(text.split(/[^\p{Letter}]+/u).filter((word) => names.has(word))).toEqual([])
        expect(text).not.toMatch(healthWords)
      }),
    )
  })

  test('sends back reference, alert and version, and nothing else', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { reference, alertId, version } = content
        for (const action of alertCard(content).actions ?? []) {
          if (action.type === 'Action.Execute') expect(action.data).toEqual({ reference, alertId, version })
        }
      }),
    )
  })

  test('says something in its first line whatever is known', () => {
    fc.assert(fc.property(contents, (content) => (textsOf(alertCard(content))[0] ?? '').length > 0))
  })

  test.each(languages)('the bot’s own cards are taken without a remark (%s)', (language) => {
    const refusals = Object.entries(refusalTexts).map(([code, text]) => refusalCard(code, text, language))
    for (const card of [welcomeCard(language), helpCard(language), ...refusals])
      expect(validationEvents(card)).toEqual([])
  })

  test('the library does remark on what it does not know, so that silence means something', () => {
    expect(validationEvents({ ...alertCard(anAlert()), actions: [{ type: 'Action.Nothing' }] })).not.toEqual([])
  })
})

describe('the first line says what to do and by when', () => {
  const missed = { state: 'missed', dueAt: '2026-12-21T15:00:00Z', attempts: 0 } as const
  const met = { state: 'met', dueAt: '2026-12-21T15:00:00Z', metAt: '2026-12-21T09:12:00Z', attempts: 0 } as const
  const overdue = '2026-12-21T15:05:00Z'

  test.each<[string, Partial<RequestAlertContent>, string, string]>([
    [
      'VARDE-3: a new request is contacted the same day',
      {},
      'Kontakt medarbejderen i dag inden kl. 16.00',
      'Contact the employee today before 16:00',
    ],
    [
      'a request that counts from tomorrow',
      { contact: { state: 'open', dueAt: '2026-12-22T15:00:00Z', attempts: 0 } },
      'Kontakt medarbejderen i morgen inden kl. 16.00',
      'Contact the employee tomorrow before 16:00',
    ],
    [
      'the reminder an hour before',
      { kind: 'contactDue', now: '2026-12-21T14:00:00Z' },
      'Kontakt medarbejderen inden kl. 16.00. Der er en time tilbage.',
      'Contact the employee before 16:00: one hour left.',
    ],
    [
      'the reminder a little later',
      { kind: 'contactDue', now: '2026-12-21T14:33:10Z' },
      'Kontakt medarbejderen inden kl. 16.00. Der er 25 minutter tilbage.',
      'Contact the employee before 16:00: 25 minutes left.',
    ],
    [
      'too late',
      { kind: 'contactOverdue', contact: missed, now: overdue },
      'Kontakt medarbejderen nu. Fristen var i dag kl. 16.00.',
      'Contact the employee now. The deadline was today at 16:00.',
    ],
    [
      'the escalation names the colleague',
      { kind: 'contactOverdue', contact: missed, now: overdue, consultantName: 'Karen Krogh' },
      'Karen Krogh har ikke kontaktet medarbejderen. Fristen var i dag kl. 16.00.',
      'Karen Krogh has not contacted the employee. The deadline was today at 16:00.',
    ],
    [
      'once it is done',
      { contact: met, next: roundTableNext },
      'Medarbejderen er kontaktet i dag kl. 10.12.',
      'The employee was contacted today at 10:12.',
    ],
    [
      'a moved meeting',
      { kind: 'meetingMoved', meeting: aMeeting({ startsAt: '2026-12-23T08:00:00Z', endsAt: '2026-12-23T09:00:00Z' }) },
      'Mødet er flyttet til ons. 23. dec. kl. 09.00.',
      'The meeting has been moved to Wed 23 Dec at 09:00.',
    ],
    [
      'a cancelled meeting',
      { kind: 'meetingCancelled', meeting: aMeeting({ state: 'cancelled' }) },
      'Mødet er aflyst.',
      'The meeting has been cancelled.',
    ],
    [
      'a time that was promised unseen and is taken',
      { kind: 'timeTaken', meeting: aMeeting({ state: 'cancelled' }) },
      'Tiden i morgen kl. 10.00 blev optaget, mens kalenderen ikke kunne læses. Vælg en ny tid.',
      'The time tomorrow at 10:00 was taken while the calendar could not be read. Choose another.',
    ],
    [
      'a meeting that was moved in Outlook onto another one',
      { kind: 'meetingMovedBack', meeting: aMeeting() },
      'Mødet er sat tilbage til i morgen kl. 10.00.',
      'The meeting has been put back to tomorrow at 10:00.',
    ],
    [
      'a leader who cannot come',
      { kind: 'invitationDeclined', meeting: aMeeting({ declinedBy: ['room', 'leader'] }) },
      'Lederen kan ikke komme til mødet i morgen kl. 10.00.',
      'The leader cannot come to the meeting tomorrow at 10:00.',
    ],
    [
      'a declined meeting that has got a new time since',
      { kind: 'invitationDeclined', meeting: aMeeting({ declinedBy: [] }) },
      'Mødet er flyttet til i morgen kl. 10.00.',
      'The meeting has been moved to tomorrow at 10:00.',
    ],
    [
      'a request without a consultant',
      { kind: 'unassigned' },
      'Fordel henvendelsen i dag inden kl. 16.00',
      'Assign the request today before 16:00',
    ],
    [
      'a message that may not have arrived',
      { kind: 'undelivered' },
      'En besked om henvendelsen kom måske ikke frem. Se, om nogen skal have den.',
      'A message about the request may not have arrived. See whether somebody needs it.',
    ],
    [
      'a closed request',
      { isClosed: true },
      'Henvendelsen er afsluttet. Du skal ikke gøre mere.',
      'The request is closed. There is nothing more for you to do.',
    ],
  ])('%s', (_case, given, danish, english) => {
    expect(textsOf(alertCard(anAlert({ ...given, language: 'da' })))[0]).toBe(danish)
    expect(textsOf(alertCard(anAlert({ ...given, language: 'en' })))[0]).toBe(english)
  })

  test('then who and where by reference, then the meeting', () => {
    expect(textsOf(alertCard(anAlert())).slice(1, 3)).toEqual([
      'HS-7K3M · Søndervangskolen',
      'tir. 22. dec. kl. 10.00–11.00 · på arbejdspladsen',
    ])
  })

  test('a time outside the limit is flagged in words', () => {
    const card = alertCard(anAlert({ kind: 'meetingMoved', meeting: aMeeting({ isOutsideWindow: true }) }))
    expect(textsOf(card)).toContain('Tiden ligger uden for fristen.')
    expect(textsOf(alertCard(anAlert({ kind: 'meetingMoved' })))).not.toContain('Tiden ligger uden for fristen.')
  })

  test('after contact the next step is named and the contact buttons are gone', () => {
    const card = alertCard(anAlert({ contact: met, next: roundTableNext }))
    expect(textsOf(card)).toContain('Næste: rundbordssamtale senest man. 28. dec.')
    expect(buttonsOf(card)).toEqual(['Åbn'])
  })

  test('the next step is not said again when the first line has said it', () => {
    expect(textsOf(alertCard(anAlert())).filter((text) => text.startsWith('Næste'))).toEqual([])
  })

  test('the common act comes first', () => {
    expect(buttonsOf(alertCard(anAlert()))).toEqual(['Kontaktet', 'Ikke truffet', 'Åbn'])
  })

  test('a coordinator is not asked to make the consultant’s call', () => {
    const card = alertCard(anAlert({ kind: 'contactOverdue', contact: missed, consultantName: 'Karen Krogh' }))
    expect(buttonsOf(card)).toEqual(['Åbn'])
  })

  test('P-4: a toast or lock screen shows reference and workplace only', () => {
    expect(alertCard(anAlert({ consultantName: 'Karen Krogh' })).fallbackText).toBe('HS-7K3M · Søndervangskolen')
  })
})
