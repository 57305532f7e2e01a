import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { aConsultant, anHourAt, book, confirm, people, receive, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

const now = '2026-12-21T12:00'
const of = (policyId: string, change: Parameters<typeof receive>[0] = {}) =>
  new Story(rulesOf(policyId))
    .tell('2026-12-21T09:10', receive(change))
    .tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
const aBooked = () => of('varde').tell(now, book('2026-12-22T10:00')).tell(now, confirm)
const psychologist = { consultants: [{ ...aConsultant('ole'), professions: ['psychologist'] }] }
const { startsAt, endsAt } = anHourAt('2026-12-23T14:00')
const inOutlook = { bookingId: 'booking-1', startsAt, endsAt } as const

/** What a command adds to the story, Danish beside English. */
function added(story: Story, command: Command): string[] {
  const before = story.entries.length
  const lines = timeline(story.tell(now, command).entries).slice(before)
  return lines.map(({ what }) => `${what.da} | ${what.en}`)
}

const answer = (is: 'accepted' | 'refused'): Command => ({ type: 'recordAcceptance', is, on: '2026-12-18' })

describe('what happens on a request is told in both languages', () => {
  test.each<[string, Story, Command, readonly string[]]>([
    [
      'HJOERRING-12: the home municipality has it',
      of('hjoerring', { facts: someFacts({ employee: { homeMunicipality: 'Brønderslev' } }) }),
      { type: 'handToHomeMunicipality' },
      ['Brønderslev har sagen | Brønderslev has the case'],
    ],
    [
      'KOLDING-4: a colleague took over',
      of('kolding'),
      { type: 'handOver', consultantId: people.jonas },
      [
        'En anden konsulent har overtaget: har overtaget sagen fra vagten | Another consultant has taken over: has taken the request over from the one on duty',
      ],
    ],
    [
      'ROSKILDE-5: a professional is found',
      of('roskilde'),
      { type: 'needProfession', profession: 'psychologist', facts: someFacts(psychologist) },
      [
        'En fagperson skal deltage | A professional is to take part',
        'En fagperson deltager | A professional takes part',
      ],
    ],
    [
      'ROSKILDE-5: or awaited',
      of('roskilde'),
      { type: 'needProfession', profession: 'psychologist', facts: someFacts() },
      [
        'En fagperson skal deltage | A professional is to take part',
        'Ingen i det tværfaglige team kan deltage lige nu. Koordinatoren finder en. | Nobody in the cross-disciplinary team can take part right now. The coordinator finds somebody.',
      ],
    ],
    [
      'ROSKILDE-3: a task by its name',
      of('roskilde'),
      { type: 'recordTask', obligation: 'ROSKILDE-3' },
      ['Udført: Aftal rundbordssamtalen | Done: Agree on the round-table meeting'],
    ],
    [
      'KATALOG-3: a part of a rule by its own name',
      of('katalog', { firstAbsenceDay: '2026-12-14' }),
      { type: 'recordTask', obligation: 'KATALOG-3/invitation' },
      ['Udført: Indkald til nærværssamtale med konsulenten | Done: Invite to the presence talk with the consultant'],
    ],
    [
      'L-12: what the law asks, by its own name',
      of('varde').tell(now, { type: 'requestFastTrack', requestedOn: '2026-12-21' }),
      { type: 'recordTask', obligation: 'L-12' },
      ['Udført: Første samtale efter anmodningen | Done: First talk after the request'],
    ],
    [
      'HJOERRING-8: a wish, never which',
      of('hjoerring'),
      { type: 'recordWish', wants: 'unionRep' },
      ['Medarbejderens ønske er noteret | The employee’s wish is noted'],
    ],
    [
      'HJOERRING-5: a meeting that was held without a booking',
      of('hjoerring'),
      { type: 'recordMeeting', meeting: 'leaderTalk', heldAt: textAt('2026-12-21T11:00') },
      ['Mødet er holdt | The meeting was held'],
    ],
    [
      'LYNGBY-1: the information meeting, never the answer given there',
      of('lyngby-taarbaek'),
      { type: 'screen', problemGroup: 'stress' },
      ['Medarbejderen har været til informationsmøde | The employee has been to an information meeting'],
    ],
    [
      'KATALOG-9: answers of the employer’s own, each question with its words',
      of('katalog'),
      { type: 'answerDialogue', answers: { riskIndicators: ['longAbsence', 'manyAbsences'], worry: ['absent'] } },
      [
        'Hvad ser du i arbejdet? Fraværet trækker ud, Mange korte fravær. Er medarbejderen væk nu? Ja | What do you see in the work? The absence drags on, Many short absences. Is the employee away now? Yes',
      ],
    ],
    [
      'KATALOG-9: an answer taken back',
      of('katalog').tell(now, { type: 'answerDialogue', answers: { riskIndicators: ['longAbsence'] } }),
      { type: 'answerDialogue', answers: { riskIndicators: [] } },
      ['Hvad ser du i arbejdet? Svaret er taget tilbage | What do you see in the work? The answer is withdrawn'],
    ],
    [
      'KOLDING-6: an answer that is a task too',
      of('kolding'),
      { type: 'answerDialogue', answers: { outcome: ['roundTable'] } },
      [
        'Hvad blev resultatet af samtalen? Rundbordssamtale | What came out of the call? Round-table meeting',
        'Udført: Skriv, hvad samtalen førte til | Done: Record what the call led to',
      ],
    ],
    [
      'VARDE-4: a move in Outlook that stands, and lies within the limit',
      aBooked(),
      { ...inOutlook, type: 'noteMovedInCalendar' },
      [
        'Mødet er flyttet i Outlook til ons. 23. dec. kl. 14.00 | The meeting is moved in Outlook to Wed 23 Dec at 14:00',
      ],
    ],
    [
      'VARDE-4: a move in Outlook that was put back',
      aBooked(),
      { ...inOutlook, type: 'noteMoveUndone', changeKey: 'k' },
      [
        'Mødet blev flyttet i Outlook til ons. 23. dec. kl. 14.00, hvor konsulenten har et andet møde, og er sat tilbage | The meeting was moved in Outlook to Wed 23 Dec at 14:00, where the consultant has another one, and is put back',
      ],
    ],
    [
      'VARDE-8: a coordinator who is reminded',
      new Story(rulesOf('varde')).tell('2026-12-21T09:10', receive({ facts: someFacts({ consultants: [] }) })),
      { type: 'alertDeadline', obligation: 'VARDE-8', level: 'reminder' },
      ['Påmindelse til koordinatoren: Find en konsulent | Reminder to the coordinator: Find a consultant'],
    ],
  ])('%s', (_name, story, command, lines) => {
    expect(added(story, command)).toEqual(lines)
  })

  test('L-3 to L-11: fast track, step by step', () => {
    const story = of('varde')
    const steps: Command[] = [
      { type: 'requestFastTrack', requestedOn: '2026-12-18' },
      { type: 'recordLetter', sentOn: '2026-12-18' },
      answer('accepted'),
      answer('refused'),
    ]
    expect(steps.flatMap((step) => added(story, step))).toEqual([
      'Der er anmodet om fast track fredag 18. december | Fast track was requested on Friday 18 December',
      'Medarbejderen har fået brevet om fast track | The employee has been sent the letter about fast track',
      'Medarbejderen har sagt ja til fast track | The employee has accepted fast track',
      'Fast track er ikke accepteret | Fast track is not accepted',
    ])
  })
})
