import { describe, expect, test } from '@jest/globals'
import { route } from '../../../shared/domain/routing/route.ts'
import type { ConsultantFacts, RoutingAnswer, RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import { aConsultant, people, someFacts } from '../support/commands.ts'
import { policyOf } from '../support/models.ts'
import { at } from '../support/rules.ts'

const { karen, jonas, pia } = people

function ask(id: string, change: Partial<RoutingFacts>): RoutingAnswer {
  return route(policyOf(id), someFacts(change))
}

/** `karen VARDE-9, then jonas VARDE-8`: who, by which rule, and the runner-up with its own. */
function told(answer: RoutingAnswer): string {
  const who =
    answer.kind === 'consultant' ? answer.consultantId : answer.kind === 'queue' ? answer.queue : answer.municipality
  const second = answer.kind === 'queue' ? undefined : answer.runnerUp
  const then = second === undefined ? '' : `, then ${second.consultantId} ${second.why.ruleId}`
  return `${who} ${answer.why.ruleId}${then}`
}

describe('the fastholdelsestelefon: the roster at the time of the call decides (KOLDING-2 to -5)', () => {
  const enquiry = { on: '2026-12-23', at: at('2026-12-23T10:00').toString() }
  const dutyRoster = [
    { on: '2026-12-23', consultantId: karen },
    { on: '2026-12-28', consultantId: jonas },
  ]

  test.each<[string, Partial<RoutingFacts>, string]>([
    [
      'X7, KOLDING-3: whoever had the duty that day has it, whoever has it later',
      {},
      'karen KOLDING-3, then jonas KOLDING-4',
    ],
    [
      'KOLDING-3: and keeps it for good, when it is an ordinary benefit case long after',
      { owner: { consultantId: karen }, enquiry: { on: '2026-12-28' }, isEmployerPeriodOver: true },
      'karen KOLDING-3, then jonas KOLDING-4',
    ],
    [
      'KOLDING-3: full or not',
      { consultants: [aConsultant(karen, 90), aConsultant(jonas, 0)] },
      'karen KOLDING-3, then jonas KOLDING-4',
    ],
    [
      'KOLDING-5: a swap made before the call counts',
      {
        dutyRoster: [...dutyRoster, { on: '2026-12-23', consultantId: pia, setAt: at('2026-12-23T09:59').toString() }],
      },
      'pia KOLDING-3, then jonas KOLDING-4',
    ],
    [
      'KOLDING-5: at the very minute too',
      {
        dutyRoster: [...dutyRoster, { on: '2026-12-23', consultantId: pia, setAt: at('2026-12-23T10:00').toString() }],
      },
      'pia KOLDING-3, then jonas KOLDING-4',
    ],
    [
      'KOLDING-5: a swap made after the call does not',
      {
        dutyRoster: [{ on: '2026-12-23', consultantId: pia, setAt: at('2026-12-23T10:01').toString() }, ...dutyRoster],
      },
      'karen KOLDING-3, then jonas KOLDING-4',
    ],
    [
      'KOLDING-5: of two swaps the later one, in whatever order they are listed',
      {
        dutyRoster: [
          { on: '2026-12-23', consultantId: pia, setAt: at('2026-12-22T12:00').toString() },
          { on: '2026-12-23', consultantId: jonas, setAt: at('2026-12-21T12:00').toString() },
        ],
      },
      'pia KOLDING-3, then jonas KOLDING-4',
    ],
    [
      'KOLDING-4: on a busy day a colleague takes over, and the one before comes second',
      { owner: { consultantId: jonas, handedOverFrom: karen } },
      'jonas KOLDING-4, then karen KOLDING-3',
    ],
    ['KOLDING-2: nobody on duty is a queue of its own', { dutyRoster: [] }, 'noDuty KOLDING-2'],
    ['a conflict of interest stands above the duty', { excluded: [karen] }, 'noDuty KOLDING-2'],
  ])('%s', (_rule, change, expected) => {
    expect(told(ask('kolding', { enquiry, dutyRoster, ...change }))).toBe(expected)
  })

  test('KOLDING-2: that queue says what somebody must do the same day', () => {
    expect(ask('kolding', { enquiry, dutyRoster: [] })).toMatchObject({
      kind: 'queue',
      why: { da: 'Ingen står på vagtplanen den dag. Koordinatoren finder en.' },
      obligation: { ruleId: 'KOLDING-2', withinWorkingDays: 0, assignee: 'coordinator' },
      ranked: [],
    })
  })
})

describe('who comes along from the cross-disciplinary team (ROSKILDE-4, ROSKILDE-5)', () => {
  const physio: ConsultantFacts = { ...aConsultant('physio', 3), professions: ['physiotherapist'] }
  const otherPhysio: ConsultantFacts = { ...aConsultant('other-physio', 1), professions: ['physiotherapist'] }
  const consultants = [physio, otherPhysio, aConsultant(karen, 4), aConsultant(jonas, 2, 30)]
  function needing(neededProfession: string): Partial<RoutingFacts> {
    return { consultants, employee: { neededProfession } }
  }

  test('X8: the physiotherapist with fewest open comes along, with a runner-up', () => {
    expect(ask('roskilde', needing('physiotherapist'))).toMatchObject({
      kind: 'consultant',
      professional: {
        kind: 'person',
        consultantId: 'other-physio',
        why: { ruleId: 'ROSKILDE-5' },
        runnerUp: { consultantId: 'physio' },
      },
    })
  })

  test('ROSKILDE-2: the team’s professionals take no requests; the consultants share them, whatever their hours', () => {
    const answer = ask('roskilde', needing('physiotherapist'))
    expect(told(answer)).toBe('jonas ROSKILDE-2, then karen ROSKILDE-2')
    expect(answer.ranked).toHaveLength(2)
  })

  test('ROSKILDE-4: the reason says that somebody attends, and no profession', () => {
    const answer = ask('roskilde', needing('physiotherapist'))
    const sentence = answer.professional?.kind === 'person' ? answer.professional.why : undefined
    expect(sentence?.da).toBe('deltager fra det tværfaglige team')
    expect(sentence?.en).toBe('takes part from the cross-disciplinary team')
  })

  test('ROSKILDE-5: nobody with that profession is a queue of its own, and the request still has its consultant', () => {
    expect(ask('roskilde', needing('psychiatrist'))).toMatchObject({
      kind: 'consultant',
      consultantId: jonas,
      professional: {
        kind: 'queue',
        queue: 'noProfessional',
        obligation: { ruleId: 'ROSKILDE-5', withinWorkingDays: 1 },
      },
    })
  })

  test('nobody comes along when nobody is needed, or where the model invites nobody', () => {
    expect(ask('roskilde', { consultants })).not.toHaveProperty('professional')
    expect(ask('varde', needing('physiotherapist'))).not.toHaveProperty('professional')
  })
})

describe('where the employee lives', () => {
  const inGreve: Partial<RoutingFacts> = { employee: { homeMunicipality: 'Greve' } }

  test('X11, L-17, ISHOEJ-5: the home municipality has the request, and our consultant advises the leader', () => {
    const answer = ask('ishoej', inGreve)
    expect(told(answer)).toBe('Greve ISHOEJ-5, then jonas ISHOEJ-7')
    expect(answer.why).toEqual({
      ruleId: 'ISHOEJ-5',
      da: 'Medarbejderen bor i Greve, så anmodningen går dertil. Vi rådgiver dig som leder.',
      en: 'The employee lives in Greve, so the request goes there. We advise you as the leader.',
    })
  })

  test('ISHOEJ-7: residents have the municipality’s own consultant', () => {
    expect(told(ask('ishoej', { consultants: [aConsultant(karen)] }))).toBe('karen ISHOEJ-7')
  })

  test('X5, HJOERRING-12: in the employer period the fixed consultant has it, then the home municipality', () => {
    expect(told(ask('hjoerring', inGreve))).toBe('karen HJOERRING-13, then jonas HJOERRING-1')
    const after = ask('hjoerring', { ...inGreve, isEmployerPeriodOver: true })
    expect(told(after)).toBe('Greve HJOERRING-12, then karen HJOERRING-13')
  })

  test('HJOERRING-12: a resident keeps the consultant when the employer period is over', () => {
    expect(told(ask('hjoerring', { isEmployerPeriodOver: true }))).toBe('karen HJOERRING-13, then jonas HJOERRING-1')
  })

  test('KATALOG-13: the home municipality at once', () => {
    expect(told(ask('katalog', inGreve))).toBe('Greve KATALOG-13, then karen KATALOG-T15')
  })

  test('KATALOG-T14: a resident at a workplace without fixed hours has whoever has the most room', () => {
    const workplace = { workplaceId: 'nursery', isLarge: false }
    expect(told(ask('katalog', { workplace }))).toBe('jonas KATALOG-T14, then karen KATALOG-T14')
  })

  test('a name is a name, also with a sign that means something elsewhere', () => {
    expect(ask('ishoej', { employee: { homeMunicipality: '$& Kommune' } }).why.en).toContain('lives in $& Kommune,')
  })

  test('VARDE-9: Varde asks nobody where they live', () => {
    expect(told(ask('varde', { ...inGreve, isEmployerPeriodOver: true }))).toBe('karen VARDE-9, then jonas VARDE-8')
  })
})

describe('nobody suitable is a named queue with its own obligation, never silence', () => {
  test.each([
    ['varde', 'unassigned', 'VARDE-8'],
    ['helsingoer', 'unassigned', 'HELSINGOER-1'],
    ['lyngby-taarbaek', 'unassigned', 'LYNGBY-7'],
    ['hjoerring', 'unassigned', 'HJOERRING-1'],
    ['kolding', 'noDuty', 'KOLDING-2'],
    ['roskilde', 'unassigned', 'ROSKILDE-2'],
    ['stevns', 'unassigned', 'STEVNS-4'],
    ['frederikssund', 'unassigned', 'FREDERIKSSUND-1'],
    ['vordingborg', 'unassigned', 'VORDINGBORG-10'],
    ['ishoej', 'waitingEmployers', 'ISHOEJ-6'],
    ['favrskov', 'unassigned', 'FAVRSKOV-2'],
    ['katalog', 'unassigned', 'KATALOG-T15'],
  ])('%s: %s by %s', (id, queue, ruleId) => {
    const answer = ask(id, { consultants: [] })
    expect(answer).toMatchObject({ kind: 'queue', queue, why: { ruleId }, ranked: [] })
    expect(answer.kind === 'queue' ? answer.obligation.what.da : '').not.toBe('')
  })

  test('somebody without hours takes nothing where no bound is stated', () => {
    expect(ask('stevns', { consultants: [aConsultant(karen, 0, 0)] }).kind).toBe('queue')
  })
})

describe('a conflict of interest', () => {
  test('nobody takes a request from the own workplace, in any model', () => {
    const consultants = [{ ...aConsultant(karen), ownWorkplaceId: 'school' }, aConsultant(jonas, 20)]
    for (const id of ['varde', 'hjoerring', 'stevns', 'katalog', 'helsingoer']) {
      expect(ask(id, { consultants }).ranked.map(({ consultantId }) => consultantId)).toEqual([jonas])
    }
  })

  test('another workplace is no conflict', () => {
    const consultants = [{ ...aConsultant(karen), ownWorkplaceId: 'nursery' }]
    expect(told(ask('varde', { consultants }))).toBe('karen VARDE-9')
  })

  test('a professional from the own workplace does not come along either', () => {
    const physio = { ...aConsultant('physio'), professions: ['physiotherapist'], ownWorkplaceId: 'school' }
    const facts = { consultants: [physio, aConsultant(jonas)], employee: { neededProfession: 'physiotherapist' } }
    expect(ask('roskilde', facts).professional?.kind).toBe('queue')
  })
})

test('a strategy that names a queue nobody described is a fault in the policy, told by name', () => {
  const broken = { ...policyOf('kolding'), queues: [] }
  expect(() => route(broken, someFacts())).toThrow('Policy kolding describes no queue noDuty')
})
