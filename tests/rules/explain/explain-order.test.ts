import { describe, expect, test } from '@jest/globals'
import { explainDocument } from '../../../shared/contract/explain/explain-document.ts'

const christmas = { policy: 'varde', statute: 'statute-2025', now: '2026-12-29', enquiry: '2026-12-21T09:10' }
const spring = { policy: 'varde', statute: 'statute-2025', now: '2026-04-20', firstAbsenceDay: '2026-03-16' }

describe('facts out of order are refused by code, and the rest is still explained', () => {
  test.each([
    [
      'VARDE-4: a meeting held before the enquiry',
      { ...christmas, events: [{ type: 'meetingHeld', meeting: 'roundTable', at: '2026-12-18T10:00' }] },
      { code: 'meeting-before-enquiry', ruleId: 'VARDE-4', path: 'events.0.at' },
    ],
    [
      'VARDE-4: by an hour',
      { ...christmas, events: [{ type: 'meetingHeld', meeting: 'roundTable', at: '2026-12-21T08:10' }] },
      { code: 'meeting-before-enquiry', ruleId: 'VARDE-4', path: 'events.0.at' },
    ],
    [
      'VARDE-3: contact before the enquiry',
      { ...christmas, events: [{ type: 'employeeContacted', at: '2026-12-20' }] },
      { code: 'contact-before-enquiry', ruleId: 'VARDE-3', path: 'events.0.at' },
    ],
    [
      'CAL-1: a meeting told as held that is still to come',
      { ...christmas, events: [{ type: 'meetingHeld', meeting: 'roundTable', at: '2027-01-04' }] },
      { code: 'meeting-in-future', ruleId: 'CAL-1', path: 'events.0.at' },
    ],
    [
      'L-1: fast track requested before the absence',
      { ...spring, fastTrack: { requestedAt: '2026-03-15' } },
      { code: 'fast-track-before-absence', ruleId: 'L-1', path: 'fastTrack.requestedAt' },
    ],
    [
      'L-3: fast track requested the day after the fifth week',
      { ...spring, fastTrack: { requestedAt: '2026-04-20' } },
      { code: 'fast-track-too-late', ruleId: 'L-3', path: 'fastTrack.requestedAt', instead: 'localEarlyEffort' },
    ],
    [
      'L-9: the letter before the request',
      { ...spring, fastTrack: { requestedAt: '2026-04-01', letterSentOn: '2026-03-31' } },
      { code: 'letter-before-request', ruleId: 'L-9', path: 'fastTrack.letterSentOn' },
    ],
    [
      'L-10: the answer before the letter',
      {
        ...spring,
        fastTrack: {
          requestedAt: '2026-04-01',
          letterSentOn: '2026-04-07',
          acceptance: { accepted: true, on: '2026-04-01' },
        },
      },
      { code: 'acceptance-before-letter', ruleId: 'L-10', path: 'fastTrack.acceptance.on' },
    ],
    [
      'L-10: an answer to no letter',
      { ...spring, fastTrack: { requestedAt: '2026-04-01', acceptance: { accepted: true, on: '2026-04-07' } } },
      { code: 'acceptance-without-letter', ruleId: 'L-10', path: 'fastTrack.acceptance' },
    ],
    [
      'L-1: fast track for an absence expected to be short',
      { ...spring, expectedOverEightWeeks: 'no', fastTrack: { requestedAt: '2026-04-01' } },
      { code: 'fast-track-not-expected-long', ruleId: 'L-1', path: 'expectedOverEightWeeks' },
    ],
    [
      'L-9: a letter still to be sent',
      { ...spring, fastTrack: { requestedAt: '2026-04-01', letterSentOn: '2026-04-21' } },
      { code: 'letter-in-future', ruleId: 'CAL-1', path: 'fastTrack.letterSentOn' },
    ],
    [
      'CAL-1: contact told before it happened',
      { ...christmas, events: [{ type: 'employeeContacted', at: '2026-12-30' }] },
      { code: 'event-in-future', ruleId: 'CAL-1', path: 'events.0.at' },
    ],
    [
      'CAL-1: the end of a pause that never began',
      { ...christmas, events: [{ type: 'resumed', at: '2026-12-22' }] },
      { code: 'request-not-paused', ruleId: 'CAL-1', path: 'events.0' },
    ],
    [
      'LYNGBY-4: a round table held without the individual talk',
      {
        policy: 'lyngby-taarbaek',
        now: '2026-06-10',
        firstAbsenceDay: '2026-04-13',
        screening: { problemGroup: 'anxiety' },
        events: [
          { type: 'meetingHeld', meeting: 'infoMeeting', at: '2026-05-26T10:00' },
          { type: 'meetingHeld', meeting: 'roundTable', at: '2026-06-02T10:00' },
        ],
      },
      { code: 'meeting-out-of-order', ruleId: 'LYNGBY-4', path: 'events.1' },
    ],
    [
      'ISHOEJ-2: an enquiry from somebody the policy takes none from',
      { policy: 'ishoej', enquiry: { at: '2026-06-03', by: 'unionRep' } },
      { code: 'requester-not-allowed', ruleId: 'ISHOEJ-2', path: 'enquiry.by' },
    ],
  ])('%s', (_name, document, rejection) => {
    expect(rejectionsOf(document)).toEqual([expect.objectContaining(rejection)])
  })

  test.each([
    ['L-3: on the last day of the fifth week', { ...spring, fastTrack: { requestedAt: '2026-04-19' } }],
    [
      'VARDE-4: a meeting on the day of the enquiry',
      { ...christmas, events: [{ type: 'meetingHeld', meeting: 'roundTable', at: '2026-12-21T14:00' }] },
    ],
    [
      'HJOERRING-18: an enquiry before any absence',
      { policy: 'hjoerring', now: '2026-03-26', enquiry: '2026-03-02', firstAbsenceDay: '2026-03-26' },
    ],
    [
      'STEVNS-5: an enquiry on the first day is never too early',
      { policy: 'stevns', enquiry: '2026-03-02', firstAbsenceDay: '2026-03-02' },
    ],
  ])('%s stands', (_name, document) => {
    expect(rejectionsOf(document)).toEqual([])
  })
})

function rejectionsOf(document: unknown): unknown {
  const explained = explainDocument(JSON.stringify(document), { format: 'json', language: 'da' })
  if (explained.kind === 'refused') throw new Error(JSON.stringify(explained.faults))
  return JSON.parse(explained.output).rejections
}
