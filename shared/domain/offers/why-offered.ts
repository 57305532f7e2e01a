import type { RankedConsultant } from '../routing/routing.ts'
import type { Rules } from '../rules.ts'
import type { Text, Why } from '../text.ts'
import type { OfferWindow } from './offer.ts'

/**
 * One plain reason for a time: the consultant's bond to the workplace when there is one, else that it is the earliest
 * time, else why the consultant was ranked.
 *
 * @param othersCount People who must attend besides the consultant.
 */
export function whyOffered(
  { policy }: Rules,
  { satisfies }: OfferWindow,
  { why }: RankedConsultant,
  isEarliest: boolean,
  othersCount: number,
): Why {
  const isFixed = policy.routing.some(({ kind, ruleId }) => kind === 'fixedConsultant' && ruleId === why.ruleId)
  return isEarliest && !isFixed ? { ruleId: satisfies, ...earliestTexts(othersCount) } : why
}

function earliestTexts(othersCount: number): Text {
  if (othersCount === 0) return { da: 'tidligste ledige tid', en: 'earliest free time' }
  if (othersCount === 1) return { da: 'tidligste tid, der passer jer begge', en: 'earliest that suits you both' }
  return { da: 'tidligste tid, der passer jer alle', en: 'earliest that suits you all' }
}
