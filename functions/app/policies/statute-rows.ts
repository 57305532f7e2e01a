import type { RuleRow } from '../../../shared/contract/policies.ts'
import type { Trust } from '../../../shared/domain/statutes/fast-track-parts.ts'
import type { Statute } from '../../../shared/domain/statutes/schema.ts'
import type { RuleId, Text } from '../../../shared/domain/text.ts'

/** What a statute says, as sentences: who may ask, its limits, and what it asks of those who act by it. */
export function rulesOfStatute(statute: Statute): RuleRow[] {
  const { name, obligations, dates, requesters, certificate, reassessment, followUpExemption, employersConsultant } =
    statute
  const row = (ruleId: RuleId, text: Text, kind: RuleRow['kind'] = 'deadline'): RuleRow => ({
    ruleId,
    kind,
    basis: 'law',
    text,
    source: name,
  })
  const isTold = (id: RuleId): boolean => obligations.some(({ ruleId }) => ruleId === id)
  return [
    ...requesters.flatMap(({ ruleId, who, trust, limit, channel }) => [
      row(ruleId, trusted({ da: `Kan anmode: ${who.da}`, en: `May ask: ${who.en}` }, trust), 'intake'),
      ...(limit === undefined || isTold(limit.ruleId) ? [] : [row(limit.ruleId, trusted(limit.why, limit.trust))]),
      ...(channel === undefined ? [] : [row(channel.ruleId, trusted(channel.how, channel.trust), 'routing')]),
    ]),
    ...obligations.map(({ ruleId, what, why }) =>
      row(ruleId, { da: `${what.da}. ${why.da}`, en: `${what.en}. ${why.en}` }),
    ),
    ...dates.map(({ ruleId, what }) => row(ruleId, what)),
    row(certificate.ruleId, trusted(certificate.what, certificate.trust)),
    row(reassessment.ruleId, trusted(reassessment.what, reassessment.trust)),
    ...(followUpExemption === undefined
      ? []
      : [row(followUpExemption.ruleId, trusted(followUpExemption.why, followUpExemption.trust), 'followUp')]),
    row(employersConsultant.ruleId, trusted(employersConsultant.why, employersConsultant.trust), 'phase'),
  ]
}

/** How far a rule can be relied on, said where it is read. */
const doubts: Readonly<Record<Exclude<Trust, 'verified'>, Text>> = {
  verifiedOlder: { da: 'kun set i en ældre kilde', en: 'seen only in an older source' },
  partly: { da: 'kun delvist bekræftet', en: 'confirmed only in part' },
  unverified: { da: 'ikke bekræftet', en: 'not confirmed' },
}

function trusted({ da, en }: Text, trust: Trust): Text {
  if (trust === 'verified') return { da, en }
  const doubt = doubts[trust]
  return { da: `${da} (${doubt.da})`, en: `${en} (${doubt.en})` }
}
