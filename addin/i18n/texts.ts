import type { acts } from './da/acts.ts'
import type { caseload } from './da/caseload.ts'
import type { common } from './da/common.ts'
import type { follow } from './da/follow.ts'
import type { meetings } from './da/meetings.ts'
import type { newRequest } from './da/new-request.ts'
import type { notes } from './da/notes.ts'
import type { operations } from './da/operations.ts'
import type { ownEmployees } from './da/own-employees.ts'
import type { policies } from './da/policies.ts'
import type { preferences } from './da/preferences.ts'
import type { receipt } from './da/receipt.ts'
import type { request } from './da/request.ts'
import type { requests } from './da/requests.ts'
import type { roster } from './da/roster.ts'
import type { startRequest } from './da/start-request.ts'
import type { times } from './da/times.ts'
import type { today } from './da/today.ts'

/** Danish is written first and gives the keys; every other language has to have them all. One namespace per feature. */
export interface Texts {
  readonly acts: typeof acts
  readonly caseload: typeof caseload
  readonly common: typeof common
  readonly follow: typeof follow
  readonly meetings: typeof meetings
  readonly newRequest: typeof newRequest
  readonly notes: typeof notes
  readonly operations: typeof operations
  readonly ownEmployees: typeof ownEmployees
  readonly policies: typeof policies
  readonly preferences: typeof preferences
  readonly receipt: typeof receipt
  readonly request: typeof request
  readonly requests: typeof requests
  readonly roster: typeof roster
  readonly startRequest: typeof startRequest
  readonly times: typeof times
  readonly today: typeof today
}
