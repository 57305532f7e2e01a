import { isSameMunicipality } from '../same-municipality.ts'
import type { ExplainFacts } from './facts.ts'

type Where = Pick<ExplainFacts, 'policy' | 'municipality' | 'employee' | 'workplace'>

/**
 * The employee's home municipality when it is another one than the model's own (L-17); undefined when they live here or
 * nobody said where. The model's own is the one the document names, else the one it is called after or the workplace's.
 */
export function homeElsewhere({ policy, municipality, employee, workplace }: Where): string | undefined {
  const home = employee.municipality
  if (home === undefined) return undefined
  const own = municipality === undefined ? [policy.id, workplace.municipality ?? ''] : [municipality]
  return own.some((one) => isSameMunicipality(one, home)) ? undefined : home
}
