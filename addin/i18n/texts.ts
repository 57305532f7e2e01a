import type { common } from './da/common.ts'
import type { ownEmployees } from './da/own-employees.ts'
import type { receipt } from './da/receipt.ts'
import type { startRequest } from './da/start-request.ts'
import type { times } from './da/times.ts'

/** Danish is written first and gives the keys; every other language has to have them all. One namespace per feature. */
export interface Texts {
  readonly common: typeof common
  readonly ownEmployees: typeof ownEmployees
  readonly receipt: typeof receipt
  readonly startRequest: typeof startRequest
  readonly times: typeof times
}
