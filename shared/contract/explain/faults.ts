import type { z } from 'zod'
import type { Text } from '../../domain/text.ts'

/** One thing wrong with a document: where (dotted path, empty for the whole), a stable code, and a sentence. */
export interface DocumentFault {
  readonly path: string
  readonly code: FaultCode
  readonly message: Text
}

const texts = {
  'not-json': { da: 'Dokumentet er ikke JSON.', en: 'The document is not JSON.' },
  'unknown-field': { da: 'Feltet kendes ikke.', en: 'This field is unknown.' },
  missing: { da: 'Feltet mangler.', en: 'This field is missing.' },
  'wrong-type': { da: 'Værdien har en forkert type.', en: 'The value has the wrong type.' },
  'wrong-format': { da: 'Værdien er ikke skrevet rigtigt.', en: 'The value is not written correctly.' },
  'not-a-date': { da: 'Datoen findes ikke.', en: 'The date does not exist.' },
  'not-a-moment': {
    da: 'Skriv en dato eller et tidspunkt, f.eks. 2026-12-21 eller 2026-12-21T09:10.',
    en: 'Write a date or a time, for example 2026-12-21 or 2026-12-21T09:10.',
  },
  'not-a-choice': { da: 'Værdien er ikke en af mulighederne.', en: 'The value is not one of the choices.' },
  'out-of-range': { da: 'Tallet eller længden kan ikke passe.', en: 'The number or length cannot be right.' },
  'ends-before-start': { da: 'Slutter, før det begynder.', en: 'Ends before it starts.' },
  'said-twice': { da: 'Længde og slutdato kan ikke stå sammen.', en: 'A length and an end cannot stand together.' },
  'too-long': { da: 'Perioden er for lang.', en: 'The period is too long.' },
  'policy-unknown': { da: 'Der er ingen model med det navn.', en: 'No policy has that name.' },
  'statute-unknown': { da: 'Der er intet regelsæt med det navn.', en: 'No statute has that name.' },
  'meeting-unknown': { da: 'Modellen har intet møde af den slags.', en: 'The policy has no such meeting.' },
  'consultant-unknown': {
    da: 'Konsulenten står ikke i listen over konsulenter.',
    en: 'The consultant is not in the list of consultants.',
  },
  'option-unknown': { da: 'Valget findes ikke.', en: 'No such option.' },
  'time-skipped': {
    da: 'Tidspunktet springes over, når uret stilles frem.',
    en: 'The clock skips that time when it is set forward.',
  },
} as const satisfies Record<string, Text>

export type FaultCode = keyof typeof texts

export function faultAt(path: string, code: FaultCode): DocumentFault {
  return { path, code, message: texts[code] }
}

/** Every field at fault, once, in the order of the document. Never repeats what was written there. */
export function faultsOf(issues: readonly z.core.$ZodIssue[]): DocumentFault[] {
  const faults = issues.flatMap((issue) => faultsOfIssue(issue, []))
  return faults.filter((fault, index) => faults.findIndex(({ path }) => path === fault.path) === index)
}

function faultsOfIssue(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): DocumentFault[] {
  const path = [...before, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => faultAt(dotted([...path, key]), 'unknown-field'))
  if (issue.code === 'invalid_union') {
    const fitting = issue.errors.filter((inner) => !inner.some(isOtherType)).toSorted((a, b) => depthOf(b) - depthOf(a))
    if (fitting[0] !== undefined) return fitting[0].flatMap((inner) => faultsOfIssue(inner, path))
    if (issue.input === undefined) return [faultAt(dotted(path), 'missing')]
  }
  return [faultAt(dotted(path), codeOf(issue))]
}

/** What was written is of another type than this way of writing it. */
function isOtherType({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)))
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-type'
    case 'invalid_format':
      if (issue.format === 'date') return 'not-a-date'
      return isCode(issue.message) ? issue.message : 'wrong-format'
    case 'too_big':
    case 'too_small':
      return 'out-of-range'
    case 'invalid_value':
    case 'invalid_union':
      return 'not-a-choice'
    case 'invalid_key':
      return 'not-a-date'
    default:
      return isCode(issue.message) ? issue.message : 'wrong-format'
  }
}

function isCode(message: string): message is FaultCode {
  return Object.hasOwn(texts, message)
}
