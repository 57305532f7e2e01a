import type { PolicyChoiceView } from '../../../shared/contract/policies.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import { NotConfigured } from '../rules-in-force.ts'

/** Each choice of model and statute with the name of who made it, newest first. */
export async function choicesOf(app: App, limit: number): Promise<PolicyChoiceView[]> {
  const choices = await app.store.policyChoices(limit)
  const names = await namesOf(
    app,
    choices.map(({ by }) => by),
  )
  return choices.map(({ by, ...choice }) => {
    if (by === undefined) return choice
    const name = names.get(by)
    return { ...choice, by: { id: by, ...(name !== undefined && { name }) } }
  })
}

/** @throws NotConfigured when nobody has saved the municipality's settings. */
export async function choiceInForce(app: App): Promise<PolicyChoiceView> {
  const [newest] = await choicesOf(app, 1)
  if (newest === undefined) throw new NotConfigured('The municipality has no settings yet')
  return newest
}
