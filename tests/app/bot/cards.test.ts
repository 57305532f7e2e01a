import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { cardAct } from '../../../shared/contract/verbs.ts'
import type { RequestAlertContent } from '../../../functions/app/ports/alert-content.ts'
import { alertCard, alertSummary } from '../../../functions/bot/cards/alert-card.ts'
import { helpCard, welcomeCard } from '../../../functions/bot/cards/chat-cards.ts'
import { refusalTexts } from '../../../functions/bot/cards/chat-texts.ts'
import { refreshFor } from '../../../functions/bot/cards/elements.ts'
import { refusalCard } from '../../../functions/bot/cards/refusal-card.ts'
import { people } from '../../../sandbox/tenant/people.ts'
import { aMeeting, anAlert, roundTableNext } from './support/an-alert.ts'
import { colleague, contents, languages, requestContents } from './support/any-content.ts'
import { buttonsOf, filledIn, pressable, textsOf } from './support/card-parts.ts'
import { validationEvents } from './support/real-card-parser.ts'

const names = new Set(people.all().flatMap(({ displayName }) => displayName.split(' ')))
// The sender of the municipality's own mails.
names.delete('Hurtigspor')
const nextIn = (content: RequestAlertContent) => textsOf(alertCard(content)).filter((text) => text.startsWith('Næste'))
const healthWords = /syg|sygdom|diagnos|helbred|depress|stress|cancer|fravær|læge|sick|health|illness|absence|doctor/i

describe('every card that can be built', () => {
  test('is taken by the Adaptive Cards library without a remark, and fits in what Teams takes', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const card = alertCard(content, { channelPersonId: '29:someone', notice: 'Gemt.' })
        expect(validationEvents(card)).toEqual([])
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024)
        expect(card.lang).toBe(content.language)
      }),
      { numRuns: 1000 },
    )
  })

  test('shows three buttons at most, and behind "Mere" no more than Teams shows', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { actions = [] } = alertCard(content)
        expect(actions.length).toBeLessThanOrEqual(3)
        for (const action of actions)
          if (action.type === 'Action.ShowCard')
            for (const element of action.card.body)
              if (element.type === 'ActionSet') expect(element.actions.length).toBeLessThanOrEqual(5)
      }),
      { numRuns: 1000 },
    )
  })

  test('fits a narrow phone: three lines of first line, short buttons', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const card = alertCard(content)
        const withoutName = (textsOf(card)[0] ?? '').replaceAll(colleague, 'Karen Krogh')
        expect(withoutName.length).toBeLessThanOrEqual(95)
        for (const title of [...buttonsOf(card), ...pressable(card).map((button) => button.title)])
          expect(title.length).toBeLessThanOrEqual(24)
      }),
      { numRuns: 1000 },
    )
  })

  test('P-19: holds no name of anybody in the municipality but a colleague’s, and no word about health', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const text = JSON.stringify(alertCard(content))
        expect(text.split(/[^\p{Letter}]+/u).filter((word) => names.has(word))).toEqual([])
        expect(text).not.toMatch(healthWords)
      }),
    )
  })

  test('P-4: shows a lock screen a reference and a workplace, or a part of the office, and nobody’s name', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { fallbackText } = alertCard(content)
        expect(fallbackText).toBe(alertSummary(content))
        expect(fallbackText).not.toContain(colleague)
        if (content.about === 'request') expect(fallbackText).toBe(`${content.reference} · ${content.workplaceName}`)
      }),
    )
  })

  test('every button, with what is filled in, is an act that is understood', () => {
    fc.assert(
      fc.property(contents, (content) => {
        for (const { verb, data } of filledIn(alertCard(content))) {
          expect({ verb, data, ...cardAct.safeParse({ verb, data }) }).toMatchObject({ success: true })
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('on a closed request nothing is left to press but the way to its page', () => {
    fc.assert(
      fc.property(requestContents, (content) => {
        expect(pressable(alertCard({ ...content, isClosed: true }))).toEqual([])
      }),
    )
  })

  test('says something in its first line whatever is known', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(textsOf(alertCard(content))[0]?.trim()).not.toBe('')
        expect(JSON.stringify(alertCard(content))).not.toMatch(/undefined|null|NaN|\[object|[^.]\.\.[^.]/)
      }),
    )
  })

  test.each(languages)('the bot’s own cards are taken without a remark (%s)', (language) => {
    const refusals = Object.entries(refusalTexts).map(([code, text]) => refusalCard(code, text, language))
    for (const card of [welcomeCard(language), helpCard(language), ...refusals])
      expect(validationEvents(card)).toEqual([])
  })

  test('the library does remark on what it does not know, so that silence means something', () => {
    expect(validationEvents({ ...alertCard(anAlert()), actions: [{ type: 'Action.Nothing' }] })).not.toEqual([])
  })

  test('asks Teams to refresh it for 60 readers at most', () => {
    const ids = Array.from({ length: 61 }, (_, index) => `29:${index}`)
    expect(refreshFor('Opdater', { alertId: 'one' }, ids).userIds).toEqual(ids.slice(0, 60))
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
      { kind: 'meetingMovedBack', meeting: aMeeting({ putBack: 'outlook' }) },
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
    expect(buttonsOf(card)).toEqual(['Åbn', 'Foreslå andre tider', 'Giv videre'])
  })

  test('the next step is not said again when the first line has said it', () => {
    expect(nextIn(anAlert())).toEqual([])
    const { contact: _, ...withoutContact } = anAlert({ next: roundTableNext })
    expect(nextIn(withoutContact)).toEqual(['Næste: rundbordssamtale senest man. 28. dec.'])
  })

  test('the common act comes first', () => {
    expect(buttonsOf(alertCard(anAlert()))).toEqual(['Kontaktet', 'Ikke truffet', 'Mere'])
  })

  test.each<[string, Partial<RequestAlertContent>, readonly string[]]>([
    ['a contact', { contact: met, takeBack: { entry: 4, of: 'contact' } }, ['Fortryd registreringen', 'Åbn', 'Mere']],
    [
      'an outcome, also while the contact is missing',
      { kind: 'outcomeMissing', meeting: aMeeting({ state: 'noShow' }), takeBack: { entry: 9, of: 'meeting' } },
      ['Fortryd registreringen', 'Kontaktet', 'Mere'],
    ],
    [
      'an attempt, which is followed by another',
      { takeBack: { entry: 4, of: 'contact' } },
      ['Kontaktet', 'Ikke truffet', 'Mere'],
    ],
  ])('the card that says it has the way back in sight: %s', (_what, given, buttons) => {
    const card = alertCard(anAlert(given))
    expect(buttonsOf(card)).toEqual(buttons)
    expect(pressable(card).filter(({ verb }) => verb === 'act.takeBack')).toMatchObject([
      { data: { entry: given.takeBack?.entry, version: 4 } },
    ])
  })

  test('a coordinator is not asked to make the consultant’s call', () => {
    const card = alertCard(
      anAlert({ kind: 'contactOverdue', reader: 'coordinator', contact: missed, consultantName: 'Karen Krogh' }),
    )
    expect(buttonsOf(card)).toEqual(['Åbn'])
  })

  test('P-4: a toast or lock screen shows reference and workplace only', () => {
    expect(alertCard(anAlert({ consultantName: 'Karen Krogh' })).fallbackText).toBe('HS-7K3M · Søndervangskolen')
  })
})
