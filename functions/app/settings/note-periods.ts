import type { z } from 'zod'
import type { Answer } from '../../../shared/contract/client.ts'
import type { notePeriodsInput } from '../../../shared/contract/note-retention.ts'
import { periodsUnlessChosen } from '../../../shared/domain/note-retention.ts'
import type { App } from '../app.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { refuseUnlessReader } from './read-settings.ts'
import { refuseUnlessAdmin } from './save-settings.ts'

/** How long notes are kept once a request is closed (P-15). */
export async function readNotePeriods(app: App, caller: Caller): Promise<Outcome<Answer<'readNotePeriods'>>> {
  const refusal = refuseUnlessReader(caller)
  if (refusal !== undefined) return refusal
  return done((await app.store.noteRetention.chosen()) ?? periodsUnlessChosen)
}

/** The controller chooses; from the next day it counts for every closed request, also those closed before. */
export async function saveNotePeriods(
  app: App,
  caller: Caller,
  periods: z.output<typeof notePeriodsInput>,
): Promise<Outcome<Answer<'saveNotePeriods'>>> {
  const refusal = refuseUnlessAdmin(caller)
  if (refusal !== undefined) return refusal
  await app.store.noteRetention.choose(periods, app.clock.now().toString(), caller.personId)
  return readNotePeriods(app, caller)
}
