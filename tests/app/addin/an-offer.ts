import type { OfferView } from '../../../shared/contract/offers.ts'

/** A free time of Karen Krogh's; name only what matters. */
export function anOffer(part: Partial<OfferView>): OfferView {
  return {
    consultant: { id: 'c4f6520f-5331-544c-ac77-6f1ff128bc2f', name: 'Karen Krogh' },
    startsAt: '2026-12-22T09:00:00Z',
    endsAt: '2026-12-22T10:00:00Z',
    satisfies: 'VARDE-4',
    rank: 1,
    why: { ruleId: 'VARDE-9', da: 'jeres faste konsulent', en: 'your fixed consultant' },
    ...part,
  }
}
