import { describe, expect, test } from '@jest/globals'
import { actsOf } from '../../../addin/features/request/acts.ts'
import { readClock } from '../../../addin/ui/dates/clock-typing.ts'
import { allowedDay } from '../../../addin/ui/dates/allowed-day.ts'
import type { RequestView } from '../../../shared/contract/requests.ts'

type Given = { readonly [K in keyof RequestView]?: RequestView[K] | undefined }

/** Waits for nothing. */
const aStanding: Given = {
  consultant: { id: 'c4f6520f-5331-544c-ac77-6f1ff128bc2f', name: 'Karen Krogh' },
  isInTargetGroup: true,
}

const aText = { da: 'Giv den videre.', en: 'Hand it over.' }

describe('what a request waits for has a button of its own', () => {
  const everything: RequestView['may'] = ['recordLetter', 'recordAcceptance', 'screen', 'assign', 'pause', 'passOn']

  test.each([
    ['a letter, once fast track is requested (L-9)', { fastTrack: { state: 'requested' } }, 'recordLetter'],
    ['the answer, once the letter is sent (L-10)', { fastTrack: { state: 'letterSent' } }, 'recordAcceptance'],
    ['nothing more of fast track once it is answered', { fastTrack: { state: 'refused' } }, undefined],
    ['a consultant, while nobody has it', { consultant: undefined }, 'assign'],
    ['a screening that nobody has made (LYNGBY-1)', { isInTargetGroup: undefined }, 'screen'],
    ['what an answer in the dialogue leads to', { comesNext: { act: 'passOn', what: aText } }, 'passOn'],
  ] as const)('%s', (_what, given, first) => {
    expect(actsOf(aRequest({ may: everything, ...given })).first).toBe(first)
  })

  test('a pause is resumed before all else', () => {
    const paused = aRequest({ may: ['resume', 'recordLetter'], fastTrack: { state: 'requested' } })
    expect(actsOf(paused)).toEqual({ first: 'resume', others: ['recordLetter'] })
  })

  test('the rest comes in one order, and only what the server says this reader may do', () => {
    expect(actsOf(aRequest({ may: ['close', 'pause', 'recordContact', 'passOn'] }))).toEqual({
      first: undefined,
      others: ['passOn', 'pause'],
    })
  })
})

describe('a day that has been', () => {
  test.each([
    ['21/12', { day: '2026-12-21' }],
    ['22-12-2026', { fault: 'future' }],
    ['30/2', { fault: 'unread' }],
    ['', { fault: 'unread' }],
  ])('"%s"', (typed, read) => {
    expect(allowedDay(typed, '2026-12-21')).toEqual(read)
  })
})

function aRequest(given: Given): Parameters<typeof actsOf>[0] {
  const { may = [], consultant, isInTargetGroup, fastTrack, comesNext } = { ...aStanding, ...given }
  return {
    may,
    ...(consultant && { consultant }),
    ...(isInTargetGroup !== undefined && { isInTargetGroup }),
    ...(fastTrack && { fastTrack }),
    ...(comesNext && { comesNext }),
  }
}

describe('a time of day as people type it', () => {
  test.each([
    ['10.30', '10:30'],
    ['kl. 9', '09:00'],
    ['0915', '09:15'],
    ['24.00', undefined],
    ['10.75', undefined],
    ['halv ti', undefined],
  ])('"%s"', (typed, read) => {
    expect(readClock(typed)).toBe(read)
  })
})
