import type { dutyRoutes } from '../../shared/contract/duty-routes.ts'
import { overrideCap, removeCap } from '../app/caseload-cap.ts'
import { readCapHistory, readCaseload } from '../app/caseload.ts'
import { readDutyHistory, setDuty } from '../app/duty-day.ts'
import { readDutyMonth } from '../app/duty-month.ts'
import { answerSwap, askSwap, listDutySwaps } from '../app/duty-swaps.ts'
import { refused } from '../app/outcome.ts'
import { viewerOf } from '../app/viewer.ts'
import type { Handler } from './endpoint.ts'

type DutyRoutes = typeof dutyRoutes
type Handlers = { readonly [N in keyof DutyRoutes]: Handler<DutyRoutes[N]> }

const notYet = async () => refused('not-configured')

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
  listPlannedAbsences: notYet,
  planAbsence: notYet,
  readPlannedAbsence: notYet,
  cancelPlannedAbsence: notYet,
  confirmHandOvers: notYet,
  readStandingHours: notYet,
  saveStandingHours: notYet,
}
