import { describe, expect, test } from '@jest/globals'
import { explainDocument } from '../../../shared/contract/explain/explain-document.ts'

const varde = { policy: 'varde', enquiry: '2026-12-21T09:10' }

describe('bad input is refused and named by its field, never guessed', () => {
  test.each([
    ['no policy', {}, 'policy', 'missing'],
    ['a policy nobody has heard of', { policy: 'atlantis' }, 'policy', 'policy-unknown'],
    ['a version that never was', { policy: { id: 'varde', version: 99 } }, 'policy', 'policy-unknown'],
    ['a statute nobody has heard of', { ...varde, statute: 'statute-1899' }, 'statute', 'statute-unknown'],
    ['a closing day that is no date', { ...varde, closingDays: ['2026-02-30'] }, 'closingDays.0', 'not-a-date'],
    [
      'closing days that end before they begin',
      { ...varde, closingDays: [{ from: '2026-12-30', to: '2026-12-27' }] },
      'closingDays.0.to',
      'ends-before-start',
    ],
    [
      'a first absence day that is no date',
      { ...varde, firstAbsenceDay: '21/12 2026' },
      'firstAbsenceDay',
      'not-a-date',
    ],
    ['an enquiry that is no moment', { ...varde, enquiry: 'yesterday' }, 'enquiry', 'not-a-moment'],
    ['an enquiry on a date that does not exist', { ...varde, enquiry: '2026-02-30' }, 'enquiry', 'not-a-date'],
    ['an enquiry without its moment', { ...varde, enquiry: { by: 'leader' } }, 'enquiry.at', 'missing'],
    ['a requester who is none', { ...varde, enquiry: { at: '2026-12-21', by: 'cat' } }, 'enquiry.by', 'not-a-choice'],
    ['a consultant without an id', { ...varde, consultants: [{ hours: 37 }] }, 'consultants.0.id', 'missing'],
    [
      'hours as text',
      { ...varde, consultants: [{ id: 'a' }, { id: 'b', hours: '37' }] },
      'consultants.1.hours',
      'wrong-type',
    ],
    [
      'hours that no week has',
      { ...varde, consultants: [{ id: 'a', hours: 400 }] },
      'consultants.0.hours',
      'out-of-range',
    ],
    [
      'a roster with a stranger',
      { ...varde, consultants: [{ id: 'a' }], dutyRoster: { '2026-12-21': 'b' } },
      'dutyRoster.0.consultant',
      'consultant-unknown',
    ],
    [
      'a spell that ends before it starts',
      { ...varde, spells: [{ start: '2026-02-02', end: '2026-02-01' }] },
      'spells.0.end',
      'ends-before-start',
    ],
    [
      'a spell with both a length and an end',
      { ...varde, spells: [{ start: '2026-02-02', end: '2026-02-03', days: 2 }] },
      'spells.0.days',
      'said-twice',
    ],
    [
      'an event of no kind',
      { ...varde, events: [{ type: 'birthday', at: '2026-12-21' }] },
      'events.0.type',
      'not-a-choice',
    ],
    [
      'a meeting the policy does not hold',
      { ...varde, events: [{ type: 'meetingHeld', meeting: 'startTalk', at: '2026-12-22' }] },
      'events.0.meeting',
      'meeting-unknown',
    ],
    ['a field for health', { ...varde, diagnosis: 'x' }, 'diagnosis', 'unknown-field'],
    ['a field for CPR, deep inside', { ...varde, employee: { cpr: 'x' } }, 'employee.cpr', 'unknown-field'],
    ['a reading that is none', { ...varde, options: { hours: 'lunar' } }, 'options.hours', 'not-a-choice'],
    [
      'a letter without its request',
      { ...varde, fastTrack: { letterSentOn: '2026-12-21' } },
      'fastTrack.requestedAt',
      'missing',
    ],
    ['a document that is a list', [], '', 'wrong-type'],
  ])('%s', (_name, document, path, code) => {
    expect(faultsOf(JSON.stringify(document))).toContainEqual(expect.objectContaining({ path, code }))
  })

  test('text that is not JSON is said to be that', () => {
    expect(faultsOf('{ policy: varde')).toEqual([expect.objectContaining({ path: '', code: 'not-json' })])
  })

  test('a message never repeats what was written', () => {
    const said = JSON.stringify(faultsOf(JSON.stringify({ ...varde, firstAbsenceDay: '010190-1234' })))
    expect(said).not.toContain('010190')
  })
})

describe('the same facts may be written as people write them', () => {
  const plain = answerOf(varde)

  test.each([
    ['an instant', { ...varde, enquiry: '2026-12-21T08:10:00Z' }],
    ['an offset', { ...varde, enquiry: { at: '2026-12-21T09:10:00+01:00' } }],
    ['a policy with its version', { ...varde, policy: { id: 'varde', version: 1 } }],
    ['a pinned statute that is in force anyway', { ...varde, statute: 'byDate' }],
    ['now said aloud', { ...varde, now: '2026-12-21T09:10' }],
  ])('%s', (_name, document) => {
    expect(answerOf(document)).toEqual(plain)
  })

  test('a date alone means during office hours: no cut-off has passed (CAL-10)', () => {
    expect(answerOf({ ...varde, enquiry: '2026-12-21' })).toMatchObject({ countsFrom: '2026-12-21' })
    expect(answerOf({ ...varde, enquiry: '2026-12-21T15:00' })).toMatchObject({ countsFrom: '2026-12-22' })
  })

  test('a roster as a list and as dates give the same owner (KOLDING-3)', () => {
    const call = { policy: 'kolding', enquiry: '2026-12-23T10:00' }
    const asList = answerOf({ ...call, dutyRoster: [{ on: '2026-12-23', consultant: 'a' }] })
    expect(asList).toMatchObject({ routing: { consultant: 'a' } })
    expect(answerOf({ ...call, dutyRoster: { '2026-12-23': 'a' } })).toEqual(asList)
  })

  test('spells by length and by their last day give the same notices (CAL-12)', () => {
    const lengths = [
      { start: '2026-01-12', days: 2 },
      { start: '2026-02-23', days: 1 },
      { start: '2026-04-09', days: 3 },
    ]
    const ends = [
      { start: '2026-04-09', end: '2026-04-11' },
      { start: '2026-01-12', end: '2026-01-13' },
      { start: '2026-02-23', end: '2026-02-23' },
    ]
    const call = { policy: 'hjoerring', now: '2026-05-01' }
    expect(answerOf({ ...call, spells: ends })).toEqual(answerOf({ ...call, spells: lengths }))
  })
})

function faultsOf(document: string) {
  const explained = explainDocument(document, { format: 'json', language: 'da' })
  if (explained.kind !== 'refused') throw new Error('The document was taken')
  return explained.faults
}

function answerOf(document: unknown): unknown {
  const explained = explainDocument(JSON.stringify(document), { format: 'json', language: 'da' })
  if (explained.kind === 'refused') throw new Error(JSON.stringify(explained.faults))
  return JSON.parse(explained.output)
}
