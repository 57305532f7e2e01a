import type { absenceRoutes } from '../../shared/contract/absence-routes.ts'
import { changeAdvisory, listAdvisories, readAdvisory } from '../app/advisories/own-advisories.ts'
import { done } from '../app/outcome.ts'
import { reportAbsences } from '../app/advisories/report-absences.ts'
import type { Handler } from './endpoint.ts'
import { errorTexts } from '../app/error-texts/error-texts.ts'

type AbsenceRoutes = typeof absenceRoutes
type Handlers = { readonly [N in keyof AbsenceRoutes]: Handler<AbsenceRoutes[N]> }

/** One use case for each call about who is away. */
export const absenceHandlers: Handlers = {
  reportAbsences: async ({ app }, { caller, body }) => {
    const reported = await reportAbsences(app, caller, body)
    if (reported.kind === 'refused') return reported
    const refused = reported.value.refused.map(({ row, faults }) => ({
      row,
      faults: faults.map((fault) => ({ ...fault, message: errorTexts[fault.code] })),
    }))
    return done({ ...reported.value, refused })
  },
  listAdvisories: ({ app }, { caller }) => listAdvisories(app, caller),
  readAdvisory: ({ app }, { caller, params }) => readAdvisory(app, caller, params['id'] ?? ''),
  changeAdvisory: ({ app }, { caller, params, body }) => changeAdvisory(app, caller, params['id'] ?? '', body),
}
