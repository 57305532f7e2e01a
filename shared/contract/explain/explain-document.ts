import { asText, type Language } from '../../domain/explain/as-text.ts'
import { explain } from '../../domain/explain/explain.ts'
import { checkReferences } from './check-references.ts'
import { factsDocument } from './facts.ts'
import { type DocumentFault, faultAt, faultsOf } from './faults.ts'

export interface Wish {
  readonly format: 'json' | 'text'
  readonly language: Language
}

export type Explained =
  | { readonly kind: 'explained'; readonly output: string }
  | { readonly kind: 'refused'; readonly faults: readonly DocumentFault[] }

/** One facts document in, its explanation out, as `npm run explain` prints it. The same text always gives the same output. */
export function explainDocument(document: string, { format, language }: Wish): Explained {
  const json = jsonOf(document)
  if (json === undefined) return { kind: 'refused', faults: [faultAt('', 'not-json')] }
  const parsed = factsDocument.safeParse(json.value, { reportInput: true })
  if (!parsed.success) return { kind: 'refused', faults: faultsOf(parsed.error.issues) }
  const faults = checkReferences(parsed.data)
  if (faults.length > 0) return { kind: 'refused', faults }

  const explanation = explain(parsed.data)
  return {
    kind: 'explained',
    output: format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : asText(explanation, language),
  }
}

function jsonOf(document: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(document.replace(/^\uFEFF/, '')) }
  } catch {
    return undefined
  }
}
