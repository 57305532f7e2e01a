import type { CardForm } from '../../../shared/contract/verbs.ts'
import { onDutyAt } from '../../../shared/domain/routing/duty-roster.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import type { Colleague, DutyTomorrow } from '../ports/office-alert-content.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { unlessAway } from '../alerting/unless-away.ts'

/** The subject is the day. */
export async function dutyTomorrow(
  app: App,
  { subject: on, recipientId }: AlertRow,
  form: CardForm | undefined,
): Promise<DutyTomorrow> {
  const isMine = onDutyAt(await app.store.duty.entries(on, on), { on }) === recipientId
  const isAsked = isMine && form === 'askSwap'
  return { kind: 'dutyTomorrow', on, isMine, ...(isAsked ? { colleagues: await othersThan(app, recipientId) } : {}) }
}

async function othersThan(app: App, personId: string): Promise<readonly Colleague[]> {
  const consultants = await app.store.consultants()
  const others = consultants.filter((one) => one.isActive && one.consultantId !== personId)
  const names = await unlessAway(
    namesOf(
      app,
      others.map(({ consultantId }) => consultantId),
    ),
    new Map<string, string>(),
  )
  return [...names].map(([id, name]) => ({ personId: id, name }))
}
