import type { Policy } from '../policies/schema.ts'
import type { RoutingStrategy } from '../policies/strategies.ts'
import type { Why } from '../text.ts'
import type { RoutingFacts } from './routing.ts'

type HomeStrategy = Extract<RoutingStrategy, { kind: 'homeMunicipality' }>

/** The employee's home municipality where the strategy lets it have the case by now; undefined for one who lives here. */
export function homeOf(
  { from }: HomeStrategy,
  { employee, isEmployerPeriodOver = false }: RoutingFacts,
): string | undefined {
  return from === 'employerPeriodOver' && !isEmployerPeriodOver ? undefined : employee?.homeMunicipality
}

/** Why another municipality has the case: in the model's words where its time has come, else in the law's (L-17). */
export function homeWhy(
  { routing }: Pick<Policy, 'routing'>,
  municipality: string,
  isEmployerPeriodOver: boolean,
): Why {
  const strategy = routing.find((one): one is HomeStrategy => one.kind === 'homeMunicipality')
  const isTime = strategy?.from === 'atOnce' || isEmployerPeriodOver
  const { ruleId, why } = strategy !== undefined && isTime ? strategy : { ruleId: 'L-17', why: byLaw }
  const filled = (sentence: string): string => sentence.replace('{municipality}', () => municipality)
  return { ruleId, da: filled(why.da), en: filled(why.en) }
}

const byLaw = {
  da: 'Medarbejderen bor i {municipality}, som har sagen.',
  en: 'The employee lives in {municipality}, which has the case.',
}
