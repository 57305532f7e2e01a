import { describe, expect, test } from '@jest/globals'
import { sinceThen } from '../../../functions/app/card-acts/since-then.ts'
import { book, contacted, move, notReached, people, receive } from '../../rules/support/commands.ts'
import { rulesOf } from '../../rules/support/models.ts'
import { aRequest, Story } from '../../rules/support/requests.ts'

const now = '2026-12-21T10:00'

describe('a card from before says what has happened since', () => {
  test('in the timeline’s words, the newest first, three at most', () => {
    const story = aRequest()
    const { length } = story.entries
    story
      .tell(now, book('2026-12-22T10:00'))
      .tell(now, notReached)
      .tell(now, move('2026-12-28T13:00'))
      .tell(now, contacted)
    expect(sinceThen(story.entries, length, 'authority')).toEqual({
      da: 'Der er sket noget siden kortet blev vist: Medarbejderen er kontaktet. Mødet er flyttet til man. 28. dec. kl. 13.00. Medarbejderen blev ikke truffet (forsøg 1).',
      en: 'Something has happened since the card was shown: The employee has been contacted. The meeting is moved to Mon 28 Dec at 13:00. The employee was not reached (attempt 1).',
    })
  })

  test('P-8: to the employer’s side nothing of the authority room', () => {
    const story = new Story(rulesOf('lyngby-taarbaek'))
      .tell('2026-12-21T09:10', receive())
      .tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
    const { length } = story.entries
    story.tell(now, book('2026-12-28T10:00', { meeting: 'infoMeeting' }))
    expect(sinceThen(story.entries, length, 'authority').da).toContain('reserveret')
    expect(sinceThen(story.entries, length, 'employer').da).toBe(
      'Der er sket noget siden kortet blev vist. Her er det, som det ser ud nu.',
    )
  })

  test('P-4: nothing of what the employee wants, or of why it waits: a card lies open', () => {
    const story = new Story(rulesOf('hjoerring')).tell('2026-12-21T09:10', receive())
    const { length } = story.entries
    story.tell(now, { type: 'recordWish', wants: 'unionRep' }).tell(now, { type: 'pause', reason: 'notAble' })
    expect(sinceThen(story.entries, length, 'authority').da).toBe(
      'Der er sket noget siden kortet blev vist. Her er det, som det ser ud nu.',
    )
  })
})
