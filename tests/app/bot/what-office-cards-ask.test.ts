import { describe, expect, test } from '@jest/globals'
import type { OfficeAlertContent } from '../../../functions/app/ports/alert-content.ts'
import type { OfficeDetails } from '../../../functions/app/ports/office-alert-content.ts'
import { alertCard } from '../../../functions/bot/cards/alert-card.ts'
import { alertId, storyNow } from './support/an-alert.ts'
import { buttonsOf, textsOf } from './support/card-parts.ts'

const followUp = { da: 'Opfølgende samtale', en: 'Follow-up talk' }

const office = (details: OfficeDetails, language: 'da' | 'en' = 'da'): OfficeAlertContent => ({
  about: 'office',
  alertId,
  recipientId: '00000000-0000-4000-8000-000000000000',
  language,
  link: 'https://somewhere',
  now: storyNow,
  ...details,
})

describe('what an alert about the office asks for', () => {
  const swap = { kind: 'dutySwapAsked', swapId: alertId, on: '2026-12-22', byName: 'Jonas Juhl' } as const
  const line = { reference: 'HS-7K3M', workplaceName: 'Havnsby Skole', what: followUp, dueAt: '2026-12-21T15:00:00Z' }
  const advice = {
    kind: 'advisory',
    adviceId: alertId,
    workplaceName: 'Havnsby Skole',
    ruleId: 'VARDE-2',
    what: { da: 'Tag en samtale', en: 'Have a talk' },
    actBy: '2026-12-23',
  } as const

  test.each<[string, OfficeDetails, string, string, readonly string[]]>([
    [
      'KOLDING-2: a duty that comes',
      { kind: 'dutyTomorrow', on: '2026-12-22', isMine: true },
      'Du har vagten i morgen',
      'You have the duty tomorrow',
      ['Byt vagten', 'Åbn'],
    ],
    [
      'KOLDING-2: a duty that has gone to somebody else since',
      { kind: 'dutyTomorrow', on: '2026-12-22', isMine: false },
      'Du har ikke længere vagten i morgen. Du skal ikke gøre mere.',
      'You no longer have the duty tomorrow. There is nothing more for you to do.',
      ['Åbn'],
    ],
    [
      'KOLDING-5: a colleague who asks for a swap',
      { ...swap, state: 'asked' },
      'Jonas Juhl spørger, om du tager vagten i morgen',
      'Jonas Juhl asks whether you take the duty tomorrow',
      ['Tag vagten', 'Jeg kan ikke', 'Åbn'],
    ],
    [
      'KOLDING-5: a swap that lapsed',
      { ...swap, state: 'void' },
      'Vagten i morgen skal ikke byttes længere. Du skal ikke gøre mere.',
      'The duty tomorrow is no longer to be swapped. There is nothing more for you to do.',
      ['Åbn'],
    ],
    [
      'KOLDING-5: a colleague who takes it',
      { kind: 'dutySwapAnswered', swapId: alertId, on: '2026-12-22', state: 'accepted', byName: 'Jonas Juhl' },
      'Jonas Juhl tager vagten i morgen.',
      'Jonas Juhl takes the duty tomorrow.',
      ['Åbn'],
    ],
    [
      'VARDE-8: no more room',
      { kind: 'capacityReached', isOwn: true, active: 37, cap: 37, weeklyHours: 37 },
      'Du er fuldt belagt: 37 af 37 henvendelser',
      'You are fully loaded: 37 of 37 requests',
      ['Åbn'],
    ],
    [
      'VARDE-8: the same to a coordinator, later',
      { kind: 'capacityReached', isOwn: false, consultantName: 'Karen Krogh', active: 36, cap: 37, weeklyHours: 37 },
      'Karen Krogh har plads igen: 36 af 37 henvendelser.',
      'Karen Krogh has room again: 36 of 37 requests.',
      ['Åbn'],
    ],
    [
      'an absence that something should be begun about',
      { ...advice, state: 'open' },
      'Tag en samtale senest ons. 23. dec.',
      'Have a talk by Wed 23 Dec',
      ['Åbn skemaet'],
    ],
    ['the same, begun', { ...advice, state: 'done' }, 'Tag en samtale: det er gjort', 'Have a talk: it is done', []],
    [
      'requests of somebody who will be away',
      { kind: 'handOversProposed', consultantName: 'Karen Krogh', from: '2026-12-28', until: '2026-12-30', count: 4 },
      'Find en anden til 4 henvendelser hos Karen Krogh',
      'Find somebody else for 4 requests with Karen Krogh',
      ['Åbn'],
    ],
    [
      'the morning',
      { kind: 'digest', lines: [line, line] },
      'Du har 2 frister i dag',
      'You have 2 deadlines today',
      ['Åbn'],
    ],
    [
      'something that is gone',
      { kind: 'lapsed', was: 'advisory' },
      'Det er ikke aktuelt længere. Du skal ikke gøre mere.',
      'It no longer matters. There is nothing more for you to do.',
      ['Åbn'],
    ],
  ])('%s', (_case, details, danish, english, buttons) => {
    expect(textsOf(alertCard(office(details)))[0]).toBe(danish)
    expect(textsOf(alertCard(office(details, 'en')))[0]).toBe(english)
    expect(buttonsOf(alertCard(office(details)))).toEqual(buttons)
  })

  test('a long morning lists ten deadlines and says how many more there are', () => {
    const lines = textsOf(alertCard(office({ kind: 'digest', lines: Array.from({ length: 14 }, () => line) })))
    expect(lines).toHaveLength(2 + 10 + 1)
    expect(lines[2]).toBe('HS-7K3M · Havnsby Skole: opfølgende samtale i dag inden kl. 16.00')
    expect(lines.at(-1)).toBe('… og 4 mere i Hurtigspor.')
  })
})
