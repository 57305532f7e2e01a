import { z } from 'zod'
import { dateText, person, personId, text, workplaceId } from './primitives.ts'

export const me = z.object({
  person,
  language: z.enum(['da', 'en']),
  /** By the person, in place of the one that the host or the directory has. */
  isLanguageChosen: z.boolean(),
  roles: z.array(z.enum(['HR', 'Consultant', 'Coordinator', 'Admin'])),
  /** The workplaces this person may start a request for. */
  workplaces: z.array(
    z.object({ id: workplaceId, name: z.string(), address: z.string(), hasFixedConsultant: z.boolean() }),
  ),
  /** A leader's own employees; the pane matches a mail's sender among them, so that no address travels in a URL. */
  employees: z.array(
    z.object({ id: personId, name: z.string(), mail: z.string(), workplaceId: workplaceId.optional() }),
  ),
  municipality: z.object({ name: z.string(), timeZone: z.string() }),
  policy: z.object({
    id: z.string(),
    name: text,
    texts: z.record(z.string(), text),
    /** The model tells leaders when an employee has been away for some time. */
    hasAdvisories: z.boolean(),
    /** Whoever has the duty of the day gets what comes (KOLDING-3). */
    hasDutyRoster: z.boolean(),
    /** What the form asks, in the policy's own words. */
    form: z.object({
      firstAbsenceDay: z.object({ label: text, isRequired: z.boolean() }),
      expectedOverEightWeeks: z.object({ label: text }),
      /** Only where the employee's home decides who has the request. */
      homeMunicipality: z.object({ label: text }).optional(),
      questions: z.array(
        z.object({ field: z.enum(['affectedFunctions', 'affectedHowLong', 'adaptations']), label: text }),
      ),
      warning: text,
    }),
    /** Only for whoever may write down a call. */
    call: z
      .object({
        callers: z.array(z.enum(['leader', 'hr', 'employer', 'employee'])),
        /** For `call.answers`: what came out of it. A choice that leads to `close` settles the request at once. */
        questions: z.array(
          z.object({
            field: z.string(),
            ruleId: z.string(),
            label: text,
            isRequired: z.boolean(),
            takesSeveral: z.boolean(),
            choices: z.array(
              z.object({ choice: z.string(), label: text, leadsTo: z.enum(['book', 'close']).optional() }),
            ),
          }),
        ),
      })
      .optional(),
    meeting: z.object({
      durationMinutes: z.int(),
      places: z.array(z.enum(['workplace', 'municipality', 'online'])),
      defaultPlace: z.enum(['workplace', 'municipality', 'online']),
      defaultParticipants: z.array(z.enum(['leader', 'employee'])),
    }),
  }),
  /** The municipality's today. */
  today: dateText,
})
export type Me = z.infer<typeof me>

/** Public: what a page needs before anyone is signed in. */
export const appConfig = z.object({
  clientId: z.string(),
  authority: z.string(),
  tenantId: z.string(),
  scope: z.string(),
  officeJsUrl: z.string(),
  /** Origins of hosts, besides Microsoft's own, that may hold the pages in a frame. */
  hostOrigins: z.array(z.string()),
})
export type AppConfig = z.infer<typeof appConfig>
