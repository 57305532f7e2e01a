import type { Text } from '../text.ts'
import type { ExplainedObligation, Explanation } from './explanation.ts'

export const words = {
  policy: { da: 'Model', en: 'Policy' },
  statute: { da: 'Lov', en: 'Law' },
  notVerified: { da: 'ikke kontrolleret for denne dato', en: 'not verified for this date' },
  seenFrom: { da: 'Set fra', en: 'Seen from' },
  rejections: { da: 'Afvist', en: 'Refused' },
  routing: { da: 'Hvem har henvendelsen', en: 'Who has the request' },
  runnerUp: { da: 'Næste', en: 'Next' },
  handedOver: { da: 'givet videre', en: 'handed over' },
  byLaw: { da: 'Lovens frister', en: 'Limits by law' },
  byPolicy: { da: 'Kommunens egne mål', en: 'The municipality’s own goals' },
  openFrom: { da: 'fra', en: 'from' },
  target: { da: 'helst', en: 'preferably' },
  limit: { da: 'senest', en: 'by' },
  actBy: { da: 'sidste åbne dag er', en: 'the last open day is' },
  bookable: { da: 'Kan bookes', en: 'Can be booked' },
  andMore: { da: 'og {n} dage mere', en: 'and {n} more days' },
  participants: { da: 'Deltager', en: 'Taking part' },
  notices: { da: 'Automatiske beskeder', en: 'Automatic notices' },
  taskDue: { da: 'opgave senest', en: 'task due' },
  sameTask: { da: 'opgaven er allerede åben', en: 'the task is already open' },
  phases: { da: 'Konsulentens rolle', en: 'The consultant’s role' },
} as const satisfies Record<string, Text>

export const stateText: Readonly<Record<ExplainedObligation['state'], Text>> = {
  open: { da: 'Åben', en: 'Open' },
  met: { da: 'Opfyldt', en: 'Met' },
  missed: { da: 'Overskredet', en: 'Missed' },
  void: { da: 'Bortfaldet', en: 'No longer due' },
}

export const fastTrackText: Readonly<Record<Explanation['fastTrack']['state'], Text>> = {
  notRequested: { da: 'ikke anmodet', en: 'not requested' },
  requested: { da: 'anmodet', en: 'requested' },
  waitingForAcceptance: { da: 'venter på medarbejderens svar', en: 'waiting for the employee’s answer' },
  accepted: { da: 'accepteret', en: 'accepted' },
  acceptedLate: { da: 'accepteret for sent, kommunen går videre', en: 'accepted late, the municipality goes on' },
  notAccepted: { da: 'ikke accepteret', en: 'not accepted' },
  refusedTooLate: { da: 'for sent efter loven', en: 'too late by law' },
}

const queues: Readonly<Record<string, Text>> = {
  unassigned: { da: 'Venter på en konsulent', en: 'Waits for a consultant' },
  noDuty: { da: 'Venter på en fra vagtplanen', en: 'Waits for somebody on duty' },
  noProfessional: { da: 'Venter på en fagperson', en: 'Waits for a professional' },
  waitingEmployers: { da: 'Venter på tur', en: 'Waits for its turn' },
  homeMunicipality: { da: 'Venter på bopælskommunen', en: 'Waits for the home municipality' },
}

/** A queue in both languages; one that has no word here is shown by its name. */
export function queueText(queue: string): Text {
  return queues[queue] ?? { da: queue, en: queue }
}

const roles: Readonly<Record<string, Text>> = {
  authority: { da: 'myndighed', en: 'authority' },
  caseworker: { da: 'sagsbehandler', en: 'caseworker' },
  companion: { da: 'bisidder', en: 'companion' },
  consultant: { da: 'konsulent', en: 'consultant' },
  employee: { da: 'medarbejder', en: 'employee' },
  employerAdviser: { da: 'arbejdsgiverens rådgiver', en: 'the employer’s adviser' },
  gp: { da: 'læge', en: 'GP' },
  homeMunicipality: { da: 'bopælskommunen', en: 'the home municipality' },
  hr: { da: 'HR', en: 'HR' },
  leader: { da: 'leder', en: 'leader' },
  nurse: { da: 'sygeplejerske', en: 'nurse' },
  occupationalPhysician: { da: 'arbejdsmediciner', en: 'occupational physician' },
  occupationalTherapist: { da: 'ergoterapeut', en: 'occupational therapist' },
  physiotherapist: { da: 'fysioterapeut', en: 'physiotherapist' },
  professional: { da: 'fagperson', en: 'professional' },
  psychiatrist: { da: 'psykiater', en: 'psychiatrist' },
  psychologist: { da: 'psykolog', en: 'psychologist' },
  safetyRep: { da: 'arbejdsmiljørepræsentant', en: 'safety representative' },
  secondLeader: { da: 'en leder mere', en: 'a second leader' },
  unionRep: { da: 'tillidsrepræsentant', en: 'union representative' },
}

/** A role in both languages; one that has no word here is shown as it is written. */
export function roleText(role: string): Text {
  return roles[role] ?? { da: role, en: role }
}
