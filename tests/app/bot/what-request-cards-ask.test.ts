import { describe, expect, test } from '@jest/globals'
import type { RequestAlertContent } from '../../../functions/app/ports/alert-content.ts'
import { alertCard } from '../../../functions/bot/cards/alert-card.ts'
import { aMeeting, anAlert, bookingId, storyNow } from './support/an-alert.ts'
import { buttonsOf, pressable, textsOf } from './support/card-parts.ts'

const met = { state: 'met', dueAt: '2026-12-21T15:00:00Z', metAt: '2026-12-21T09:12:00Z', attempts: 0 } as const
const followUp = { da: 'Opfølgende samtale', en: 'Follow-up talk' }
const over = aMeeting({ startsAt: '2026-12-21T07:00:00Z', endsAt: '2026-12-21T08:00:00Z' })
const times = ['2026-12-23T08:00:00Z', '2026-12-23T12:30:00Z'] as const
const handOver = { fromName: 'Karen Krogh', toName: 'Jonas Juhl' }

const verbs = (given: Partial<RequestAlertContent>) => pressable(alertCard(anAlert(given))).map(({ verb }) => verb)

describe('what an alert about a request asks for, in its first line, and who can do what on it', () => {
  test.each<[string, Partial<RequestAlertContent>, string, string, readonly string[]]>([
    [
      'a coordinator, of a contact whose consultant is away',
      { kind: 'contactDue', reader: 'coordinator', consultantName: 'Karen Krogh' },
      'Karen Krogh skal kontakte medarbejderen i dag inden kl. 16.00',
      'Karen Krogh is to contact the employee today before 16:00',
      ['Åbn'],
    ],
    [
      'a meeting of tomorrow',
      { kind: 'meetingTomorrow', contact: met },
      'Husk mødet i morgen kl. 10.00',
      'Remember the meeting tomorrow at 10:00',
      ['Åbn', 'Foreslå andre tider', 'Giv videre'],
    ],
    [
      'a leader, of a meeting that the calendar has not confirmed in two hours',
      { kind: 'meetingUnconfirmed', reader: 'leader', contact: met, meeting: aMeeting({ state: 'held' }) },
      'Mødet i morgen kl. 10.00 er ikke bekræftet endnu.',
      'The meeting tomorrow at 10:00 is not confirmed yet.',
      ['Åbn', 'Ring til mig'],
    ],
    [
      'the same once the calendar has it',
      { kind: 'meetingUnconfirmed', reader: 'leader', contact: met, meeting: aMeeting() },
      'Husk mødet i morgen kl. 10.00',
      'Remember the meeting tomorrow at 10:00',
      ['Åbn', 'Ring til mig'],
    ],
    [
      'a leader, of a meeting that is back since its new time was taken unseen',
      {
        kind: 'meetingMovedBack',
        reader: 'leader',
        contact: met,
        meeting: aMeeting({ putBack: 'timeTaken', isMoveUnconfirmed: true }),
      },
      'Mødet er sat tilbage til i morgen kl. 10.00.',
      'The meeting has been put back to tomorrow at 10:00.',
      ['Tiden passer', 'Åbn', 'Ring til mig'],
    ],
    [
      'the same once it was moved on',
      { kind: 'meetingMovedBack', reader: 'leader', contact: met, meeting: aMeeting() },
      'Mødet er flyttet til i morgen kl. 10.00.',
      'The meeting has been moved to tomorrow at 10:00.',
      ['Åbn', 'Ring til mig'],
    ],
    [
      'a meeting whose outcome nobody has told',
      { kind: 'outcomeMissing', contact: met, meeting: over },
      'Fortæl, om mødet i dag kl. 08.00 blev holdt',
      'Tell whether the meeting today at 08:00 was held',
      ['Mødet er holdt', 'Mødte ikke op', 'Mere'],
    ],
    [
      'the same when the employee did not come',
      { kind: 'outcomeMissing', contact: met, meeting: { ...over, state: 'noShow' } },
      'Medarbejderen mødte ikke op. Book et nyt møde.',
      'The employee did not come. Book a new meeting.',
      ['Åbn', 'Giv videre'],
    ],
    [
      'a follow-up that is near',
      {
        kind: 'followUpDue',
        contact: met,
        meeting: over,
        task: { what: followUp, actBy: '2026-12-23', state: 'open' },
      },
      'Book opfølgende samtale. Senest ons. 23. dec.',
      'Book: follow-up talk, Wed 23 Dec at the latest',
      ['Mødet er holdt', 'Mødte ikke op', 'Mere'],
    ],
    [
      'a move that the consultant has not confirmed',
      { kind: 'meetingMoved', contact: met, meeting: aMeeting({ isMoveUnconfirmed: true }) },
      'Mødet er flyttet til i morgen kl. 10.00.',
      'The meeting has been moved to tomorrow at 10:00.',
      ['Tiden passer', 'Åbn', 'Mere'],
    ],
    [
      'a leader who wants a call',
      { kind: 'callAsked', contact: met, call: { askedAt: storyNow, state: 'asked' } },
      'Ring til lederen i dag',
      'Call the leader today',
      ['Jeg har ringet', 'Åbn', 'Mere'],
    ],
    [
      'the call, made',
      { kind: 'callAsked', contact: met, meeting: over, call: { askedAt: storyNow, state: 'made' } },
      'Du har ringet til lederen.',
      'You have called the leader.',
      ['Mødet er holdt', 'Mødte ikke op', 'Mere'],
    ],
    [
      'times that suited the leader no better',
      {
        kind: 'timesRefused',
        contact: met,
        proposed: { bookingId, startsAt: times, state: 'refused' },
      },
      'Lederen kan ikke på de to tider. Find en ny.',
      'The leader can make neither of the times. Find a new one.',
      ['Åbn', 'Mere'],
    ],
    [
      'what was put off, told as it was first told',
      { kind: 'snoozed', retells: 'contactDue', now: '2026-12-21T14:00:00Z' },
      'Kontakt medarbejderen inden kl. 16.00. Der er en time tilbage.',
      'Contact the employee before 16:00: one hour left.',
      ['Kontaktet', 'Ikke truffet', 'Mere'],
    ],
    [
      'a colleague who asks',
      { kind: 'handOverAsked', reader: 'other', handOver: { ...handOver, state: 'asked' } },
      'Karen Krogh spørger, om du kan tage henvendelsen',
      'Karen Krogh asks whether you can take the request',
      ['Tag henvendelsen', 'Jeg kan ikke', 'Åbn'],
    ],
    [
      'a question that was taken back',
      { kind: 'handOverAsked', reader: 'other', handOver: { ...handOver, state: 'void' } },
      'Henvendelsen er hos en anden nu. Du skal ikke gøre mere.',
      'Somebody else has the request now. There is nothing more for you to do.',
      ['Åbn'],
    ],
    [
      'a colleague who cannot',
      { kind: 'handOverAnswered', contact: met, handOver: { ...handOver, state: 'declined' } },
      'Jonas Juhl kan ikke tage henvendelsen. Den er stadig din.',
      'Jonas Juhl cannot take the request. It is still yours.',
      ['Åbn', 'Foreslå andre tider', 'Giv videre'],
    ],
    [
      'a leader whose consultant is found',
      { kind: 'consultantAssigned', reader: 'leader', consultantName: 'Karen Krogh' },
      'Karen Krogh er jeres konsulent og kontakter medarbejderen i dag inden kl. 16.00',
      'Karen Krogh is your consultant and contacts the employee today before 16:00',
      ['Åbn', 'Ring til mig'],
    ],
    [
      'a leader who is offered two other times',
      {
        kind: 'timesProposed',
        reader: 'leader',
        contact: met,
        proposed: { bookingId, startsAt: times, state: 'open' },
      },
      'Vælg en ny tid til mødet i morgen kl. 10.00',
      'Choose a new time for the meeting tomorrow at 10:00',
      ['ons. 23. dec. 09.00', 'ons. 23. dec. 13.30', 'Mere'],
    ],
    [
      'L-3: a leader who has not yet sent the request',
      { kind: 'statutoryDue', reader: 'leader', contact: met, statutory: { actBy: '2027-01-07', state: 'open' } },
      'Send anmodningen i NemRefusion senest tor. 7. jan.',
      'Send the request in NemRefusion by Thu 7 Jan',
      ['Se svarene', 'Ring til mig'],
    ],
    [
      'L-3: the same, sent',
      { kind: 'statutoryDue', reader: 'leader', contact: met, statutory: { actBy: '2027-01-07', state: 'met' } },
      'Anmodningen er sendt. Du skal ikke gøre mere.',
      'The request has been sent. There is nothing more for you to do.',
      ['Se svarene', 'Ring til mig'],
    ],
    [
      'HR, when all else has failed',
      {
        kind: 'stillOverdue',
        reader: 'hr',
        consultantName: 'Karen Krogh',
        task: { what: followUp, actBy: '2026-12-18', state: 'missed' },
      },
      'Opfølgende samtale: skulle være sket senest fre. 18. dec.',
      'Follow-up talk: was due by Fri 18 Dec',
      ['Åbn'],
    ],
  ])('%s', (_case, given, danish, english, buttons) => {
    const card = alertCard(anAlert({ ...given, language: 'da' }))
    expect(textsOf(card)[0]).toBe(danish)
    expect(textsOf(alertCard(anAlert({ ...given, language: 'en' })))[0]).toBe(english)
    expect(buttonsOf(card)).toEqual(buttons)
  })

  test('an escalation is not put off, and neither is what is done', () => {
    expect(verbs({ kind: 'contactDue' })).toContain('snooze')
    expect(verbs({ kind: 'contactOverdue' })).not.toContain('snooze')
    expect(verbs({ kind: 'contactDue', contact: met })).not.toContain('snooze')
  })

  test('what was put off says until when, and its reader sees that it is told again', () => {
    expect(textsOf(alertCard(anAlert({ snoozedUntil: '2026-12-21T12:00:00Z' }))).at(-1)).toBe(
      'Du bliver mindet om det i dag kl. 13.00.',
    )
    expect(textsOf(alertCard(anAlert({ kind: 'snoozed', retells: 'contactDue' })))).toContain(
      'Du bad om at blive mindet om det igen.',
    )
  })
})
