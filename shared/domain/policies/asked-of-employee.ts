import type { Text } from '../text.ts'
import type { DialogueField } from './dialogue.ts'
import type { Attendee, Condition } from './parts.ts'
import type { Policy } from './schema.ts'

/** Somebody the employee may ask to have at a meeting: never there without asking (HJOERRING-8). */
export interface Wish {
  readonly wants: string
  readonly label: Text
  /** Set when only meetings of the authority room come of it (P-8). */
  readonly room?: 'authority'
}

export function wishesOf({ meetings, followUp }: Policy): readonly Wish[] {
  const asked = [
    ...meetings.flatMap(({ others, room }) => others.flatMap((one) => wishOf(one, room))),
    ...followUp.flatMap(({ with: others, room }) => others.flatMap((one) => wishOf(one, room))),
  ]
  const words = [...new Set(asked.map(({ wants }) => wants))]
  return words.flatMap((word) => {
    const alike = asked.filter(({ wants }) => wants === word)
    return alike.find(({ room }) => room === undefined) ?? alike[0] ?? []
  })
}

/** The professions to choose among, where the model asks which should attend (ROSKILDE-4). */
export function professionsOf(policy: Policy): DialogueField['choices'] {
  return choicesOf(policy, 'neededProfession')
}

/** The answers of the screening, where the model screens (LYNGBY-1). */
export function problemGroupsOf(policy: Policy): DialogueField['choices'] {
  return policy.screening === undefined ? [] : choicesOf(policy, 'problemGroup')
}

function choicesOf({ intake }: Policy, asked: DialogueField['field']): DialogueField['choices'] {
  return intake.dialogue.find(({ field }) => field === asked)?.choices ?? []
}

function wishOf({ role, when }: Attendee, room: 'authority' | undefined): readonly Wish[] {
  const words = when.flatMap((condition) => wantedIn(condition))
  return words.map((wants) => ({ wants, label: attends[role], ...(room !== undefined && { room }) }))
}

function wantedIn(condition: Condition): readonly string[] {
  return typeof condition === 'object' && 'employeeWants' in condition ? [condition.employeeWants] : []
}

const attends: Readonly<Record<Attendee['role'], Text>> = {
  unionRep: { da: 'Tillidsrepræsentanten deltager', en: 'The union representative takes part' },
  safetyRep: { da: 'Arbejdsmiljørepræsentanten deltager', en: 'The safety representative takes part' },
  professional: { da: 'En fagperson deltager', en: 'A professional takes part' },
  hr: { da: 'HR deltager', en: 'HR takes part' },
  gp: { da: 'Et møde sammen med lægen', en: 'A meeting together with the GP' },
  caseworker: { da: 'Sagsbehandleren deltager', en: 'The caseworker takes part' },
  companion: { da: 'En bisidder deltager', en: 'A companion takes part' },
  secondLeader: { da: 'En leder mere deltager', en: 'A second leader takes part' },
}
