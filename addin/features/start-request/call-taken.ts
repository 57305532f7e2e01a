import type { StartRequestInput } from '../../../shared/contract/requests.ts'
import type { Me } from '../../app/contract-types.ts'

type Call = NonNullable<StartRequestInput['call']>
type Question = NonNullable<Me['policy']['call']>['questions'][number]

/** Who phoned, and what is asked about it. The request becomes the leader's, whoever writes it down. */
export interface CallTaken {
  readonly from: Call['from']
  readonly leaderId: string
  readonly questions: readonly Question[]
}

type Answers = Readonly<Record<string, readonly string[]>>

/** Whether what the call led to settles it: then there is nothing to book (KOLDING-6). */
export function isSettledBy({ questions }: Pick<CallTaken, 'questions'>, answers: Answers): boolean {
  return questions.some(({ field, choices }) =>
    choices.some(({ choice, leadsTo }) => leadsTo === 'close' && answers[field]?.includes(choice) === true),
  )
}

/** As it is sent: only what this model asks, and nothing that was left open. */
export function callOf({ from, leaderId, questions }: CallTaken, answers: Answers): Call {
  const given = questions.flatMap(({ field }): [string, string[]][] => {
    const chosen = answers[field] ?? []
    return chosen.length === 0 ? [] : [[field, [...chosen]]]
  })
  const more = given.length === 0 ? {} : { answers: Object.fromEntries(given) }
  // Nobody comes to the form of an employee who phoned without having said so (STAR-11).
  return from === 'employee' ? { from, leaderId, employeeAgrees: true, ...more } : { from, leaderId, ...more }
}
