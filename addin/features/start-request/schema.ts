import { z } from 'zod'
import { startRequestInput, type StartRequestInput } from '../../../shared/contract/requests.ts'
import type { Texts } from '../../i18n/texts.ts'
import { readDay } from '../../ui/dates/date-typing.ts'

/** A fault's name is the key of its text, so that the reader's language is chosen where it is shown. */
type Fault = keyof Texts['startRequest']['errors']
const fault = (name: Fault): Fault => name

const answer = z.string().max(2000, fault('tooLong'))

/** What the form asks of this leader today. */
export interface Asked {
  readonly today: string
  readonly isDayRequired: boolean
  readonly asksHome: boolean
  /** The questions of a call that must be answered. */
  readonly callQuestions: readonly string[]
}

/** The form as the leader left it, made into what the API takes, all but the person and the time. */
export const formSchema = ({ today, isDayRequired, asksHome, callQuestions }: Asked) =>
  z
    .object({
      workplaceId: z.string().min(1, fault('workplaceMissing')),
      firstAbsenceDay: z
        .string()
        .refine((typed) => typed.trim() !== '' || !isDayRequired, { error: fault('firstDayMissing'), abort: true })
        .transform((typed, ctx) => {
          if (typed.trim() === '') return undefined
          const day = readDay(typed, today)
          if (day !== undefined && day <= today) return day
          ctx.addIssue({
            code: 'custom',
            message: fault(day === undefined ? 'firstDayUnreadable' : 'firstDayInFuture'),
          })
          return z.NEVER
        }),
      expectedOverEightWeeks: z.enum(['', 'yes', 'no', 'unknown']).transform((chosen, ctx) => {
        if (chosen !== '') return chosen
        ctx.addIssue({ code: 'custom', message: fault('overEightWeeksMissing') })
        return z.NEVER
      }),
      livesElsewhere: z.enum(['no', 'yes']),
      homeMunicipality: z.string().trim().max(100, fault('municipalityTooLong')),
      affectedFunctions: answer,
      affectedHowLong: answer,
      adaptations: answer,
      place: startRequestInput.shape.wish.shape.place,
      participants: z.array(z.enum(['leader', 'employee'])).min(1, fault('participantsMissing')),
      time: z.string(),
      callAnswers: z.record(z.string(), z.array(z.string())),
    })
    .refine(({ callAnswers }) => callQuestions.every((question) => (callAnswers[question] ?? []).length > 0), {
      path: ['callAnswers'],
      message: fault('callAnswerMissing'),
      // Told together with the other faults.
      when: () => true,
    })
    .refine(({ livesElsewhere, homeMunicipality }) => !asksHome || livesElsewhere === 'no' || homeMunicipality !== '', {
      path: ['homeMunicipality'],
      message: fault('municipalityMissing'),
      // Told together with the other faults.
      when: () => true,
    })
    .transform(
      ({ workplaceId, firstAbsenceDay, expectedOverEightWeeks, place, participants, callAnswers, ...typed }) => ({
        workplaceId,
        ...(firstAbsenceDay !== undefined && { firstAbsenceDay }),
        expectedOverEightWeeks,
        ...(asksHome && typed.livesElsewhere === 'yes' && { homeMunicipality: typed.homeMunicipality }),
        ...answersOf(typed),
        wish: { place, participants },
        callAnswers,
      }),
    )

type Answers = NonNullable<StartRequestInput['answers']>

function answersOf({ affectedFunctions, affectedHowLong, adaptations }: Record<keyof Answers, string>): {
  answers?: Answers
} {
  const given = Object.entries({ affectedFunctions, affectedHowLong, adaptations }).filter(
    ([, text]) => text.trim() !== '',
  )
  return given.length === 0 ? {} : { answers: Object.fromEntries(given) }
}

export type Filled = z.output<ReturnType<typeof formSchema>>
