import type { dutyRoutes } from '../../shared/contract/duty-routes.ts'
import { overrideCap, removeCap } from '../app/caseload/caseload-cap.ts'
import { readCapHistory, readCaseload } from '../app/caseload/caseload.ts'
import { readDutyHistory, setDuty } from '../app/duty/duty-day.ts'
import { readDutyMonth } from '../app/duty/duty-month.ts'
import { answerSwap, askSwap, listDutySwaps } from '../app/duty/duty-swaps.ts'
import { done } from '../app/outcome.ts'
import { confirmHandOvers } from '../app/planned-absences/planned-absence-confirm.ts'
import {
  cancelPlannedAbsence,
  listPlannedAbsences,
  planAbsence,
  readPlannedAbsence,
} from '../app/planned-absences/planned-absences.ts'
import { readStandingHours, saveStandingHours } from '../app/duty/standing-hours.ts'
import { viewerOf } from '../app/viewer.ts'
import type { Handler } from './endpoint.ts'
import { errorTexts } from '../app/error-texts/error-texts.ts'

type DutyRoutes = typeof dutyRoutes
type Handlers = { readonly [N in keyof DutyRoutes]: Handler<DutyRoutes[N]> }

/** One use case for each call about how the consultants share the work. */
export const dutyHandlers: Handlers = {
  readDutyMonth: ({ app }, { caller, query }) => readDutyMonth(app, viewerOf(caller), query.month),
  setDuty: ({ app }, { caller, params, body }) => setDuty(app, viewerOf(caller), params['on'] ?? '', body),
  readDutyHistory: ({ app }, { caller, params }) => readDutyHistory(app, viewerOf(caller), params['on'] ?? ''),
  listDutySwaps: ({ app }, { caller }) => listDutySwaps(app, viewerOf(caller)),
  askDutySwap: ({ app }, { caller, body }) => askSwap(app, viewerOf(caller), body),
  answerDutySwap: ({ app }, { caller, params, body }) =>
    answerSwap(app, viewerOf(caller), params['id'] ?? '', body.answer),
  readCaseload: ({ app }, { caller }) => readCaseload(app, viewerOf(caller)),
  overrideCap: ({ app }, { caller, body }) => overrideCap(app, viewerOf(caller), body),
  removeCap: ({ app }, { caller, params }) => removeCap(app, viewerOf(caller), params['consultant'] ?? ''),
  readCapHistory: ({ app }, { caller, params }) => readCapHistory(app, viewerOf(caller), params['consultant'] ?? ''),
  listPlannedAbsences: ({ app }, { caller }) => listPlannedAbsences(app, viewerOf(caller)),
  planAbsence: ({ app }, { caller, body }) => planAbsence(app, viewerOf(caller), body),
  readPlannedAbsence: ({ app }, { caller, params }) => readPlannedAbsence(app, viewerOf(caller), params['id'] ?? ''),
  cancelPlannedAbsence: ({ app }, { caller, params }) =>
    cancelPlannedAbsence(app, viewerOf(caller), params['id'] ?? ''),
  confirmHandOvers: async ({ app }, { caller, params, body, key }) => {
    const confirmed = await confirmHandOvers(app, viewerOf(caller), params['id'] ?? '', body.items, key)
    if (confirmed.kind === 'refused') return confirmed
    const { results, absence } = confirmed.value
    const told = results.map(({ key: named, code }) =>
      code === undefined
        ? { key: named, is: 'done' as const }
        : { key: named, is: 'refused' as const, code, text: errorTexts[code] },
    )
    return done({ results: told, absence })
  },
  readStandingHours: ({ app }, { caller }) => readStandingHours(app, viewerOf(caller)),
  saveStandingHours: ({ app }, { caller, body }) => saveStandingHours(app, viewerOf(caller), body),
}
