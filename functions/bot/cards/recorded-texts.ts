import type { CardVerb } from '../../../shared/contract/verbs.ts'
import type { Text } from '../../../shared/domain/text.ts'

/** What a press has recorded, above the card as it then stands: that says what comes next. */
export const recordedTexts: Readonly<Record<Exclude<CardVerb, 'refresh'>, Text>> = {
  'contact.reached': { da: 'Gemt: kontaktet.', en: 'Saved: contacted.' },
  'contact.attempted': { da: 'Gemt: ikke truffet.', en: 'Saved: not reached.' },
  'contact.prefersWritten': { da: 'Gemt: kontaktet, vil have det på skrift.', en: 'Saved: contacted, in writing.' },
  'request.accept': { da: 'Gemt: du tager den.', en: 'Saved: you take it.' },
  'request.passOn': {
    da: 'Din kollega er spurgt. Henvendelsen er din, til du får et ja.',
    en: 'Your colleague has been asked. The request is yours until the answer is yes.',
  },
  'handOver.accept': { da: 'Gemt: henvendelsen er din.', en: 'Saved: the request is yours.' },
  'handOver.decline': { da: 'Gemt: din kollega får besked.', en: 'Saved: your colleague is told.' },
  'meeting.propose': { da: 'Lederen har fået de to tider.', en: 'The leader has been given the two times.' },
  'meeting.pick': { da: 'Gemt: mødet er flyttet.', en: 'Saved: the meeting is moved.' },
  'meeting.pickNone': { da: 'Gemt: konsulenten får besked.', en: 'Saved: the consultant is told.' },
  'move.confirm': { da: 'Gemt: tiden passer.', en: 'Saved: the time suits.' },
  'meeting.held': { da: 'Gemt: mødet er holdt.', en: 'Saved: the meeting was held.' },
  'meeting.notHeld': { da: 'Gemt: mødet blev ikke holdt.', en: 'Saved: the meeting was not held.' },
  'meeting.noShow': { da: 'Gemt: medarbejderen mødte ikke op.', en: 'Saved: the employee did not come.' },
  'act.takeBack': {
    da: 'Fortrudt. Det er ikke registreret længere.',
    en: 'Taken back. It is no longer recorded.',
  },
  'call.ask': { da: 'Konsulenten får besked.', en: 'The consultant is told.' },
  'call.made': { da: 'Gemt: du har ringet.', en: 'Saved: you have called.' },
  snooze: { da: 'Gemt.', en: 'Saved.' },
  'duty.askSwap': {
    da: 'Din kollega er spurgt. Vagten er din, til du får et ja.',
    en: 'Your colleague has been asked. The duty is yours until the answer is yes.',
  },
  'duty.acceptSwap': { da: 'Gemt: vagten er din.', en: 'Saved: the duty is yours.' },
  'duty.declineSwap': { da: 'Gemt: din kollega får besked.', en: 'Saved: your colleague is told.' },
}
