import type { App } from '../../../functions/app/app.ts'
import { type Executed, execute as decideAndCommit, type Execution } from '../../../functions/app/commands/execute.ts'
import { municipalityOf } from '../../../functions/app/rules-in-force.ts'

/** By the settings as they are now, as somebody does who has decided nothing by them before. */
export async function execute(app: App, execution: Omit<Execution, 'municipality'>): Promise<Executed> {
  return decideAndCommit(app, { municipality: await municipalityOf(app.store), ...execution })
}
