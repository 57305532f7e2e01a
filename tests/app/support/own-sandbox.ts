import type { ProductPlace } from '../../../sandbox/server/product.ts'
import { sandboxHere } from '../../support/lending/sandbox-here.ts'
import { testSandbox, type TestSandbox } from './running-sandbox.ts'

/** As `runningSandbox`, in this process, with the product where the test puts it: its log or its clock can be looked at. */
export async function ownSandbox(productPlace: ProductPlace): Promise<TestSandbox> {
  return testSandbox(await sandboxHere(productPlace))
}
