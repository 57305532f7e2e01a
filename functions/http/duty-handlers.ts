import type { dutyRoutes } from '../../shared/contract/duty-routes.ts'
import { refused } from '../app/outcome.ts'
import type { Handler } from './endpoint.ts'

type DutyRoutes = typeof dutyRoutes
type Handlers = { readonly [N in keyof DutyRoutes]: Handler<DutyRoutes[N]> }

const notYet = async () => refused('not-configured')

/** One use case for each call about how the consultants share the work. */
export const dutyHandlers: Handlers = {
  readDutyMonth: notYet,
  setDuty: notYet,
  readDutyHistory: notYet,
  listDutySwaps: notYet,
  askDutySwap: notYet,
  answerDutySwap: notYet,
  readCaseload: notYet,
  overrideCap: notYet,
  removeCap: notYet,
  readCapHistory: notYet,
  listPlannedAbsences: notYet,
  planAbsence: notYet,
  readPlannedAbsence: notYet,
  cancelPlannedAbsence: notYet,
  confirmHandOvers: notYet,
  readStandingHours: notYet,
  saveStandingHours: notYet,
}
