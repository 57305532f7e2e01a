import type { RuleId } from '../text.ts'
import type { ExplainRejection, ExplainRejectionCode } from './explanation.ts'
import { rejectionTexts } from './rejection-texts.ts'

export function rejection(code: ExplainRejectionCode, ruleId: RuleId, path: string): ExplainRejection {
  const instead = code === 'fast-track-too-late' ? 'localEarlyEffort' : null
  return { code, ruleId, path, why: { ruleId, ...rejectionTexts[code] }, instead }
}

/** What is left of the facts once some were refused, and why those were. */
export interface Sifted<T> {
  readonly kept: T
  readonly rejections: readonly ExplainRejection[]
}
