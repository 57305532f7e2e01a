import type { App } from '../app.ts'
import { loadOf } from '../caseload/caseload-figures.ts'
import { namesOf } from '../people/names.ts'
import type { CapacityReached } from '../ports/office-alert-content.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { unlessAway } from '../alerting/unless-away.ts'

/** The load as it is now, which may have fallen since. The subject begins with whose it is. */
export async function capacityReached(
  app: App,
  { subject, recipientId }: AlertRow,
): Promise<CapacityReached | undefined> {
  const [consultantId = ''] = subject.split(':')
  const [load, names] = await Promise.all([
    loadOf(app, consultantId),
    recipientId === consultantId ? undefined : unlessAway(namesOf(app, [consultantId]), undefined),
  ])
  if (load?.cap === undefined) return undefined
  const { active, cap, weeklyHours } = load
  const consultantName = names?.get(consultantId)
  const isOwn = recipientId === consultantId
  return {
    kind: 'capacityReached',
    isOwn,
    ...(consultantName === undefined ? {} : { consultantName }),
    active,
    cap,
    weeklyHours,
  }
}
