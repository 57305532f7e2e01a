import type { z } from 'zod'
import type { Text } from '../../shared/domain/text.ts'
import type { FieldProblem } from './problem.ts'

/** What came does not fit its schema. Caught once, at the edge. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  constructor(readonly issues: readonly z.core.$ZodIssue[]) {
    super('The input does not fit its schema')
  }
}

/** Each field at fault with a stable code and a sentence; never repeats what was typed. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: [...issue.path, key].join('.'),
        code: 'unknown-field',
        message: texts['unknown-field'],
      }))
    const code = codeOf(issue)
    return [{ path: issue.path.join('.'), code, message: texts[code] }]
  })
}

/** What a schema of the contract says by itself, as `params.code`. */
const customCodes = [
  'cpr-number',
  'date-out-of-reach',
  'quiet-hours-empty',
  'digest-in-quiet-hours',
  'not-in-the-morning',
] as const
type CustomCode = (typeof customCodes)[number]

type FieldCode =
  | 'unknown-field'
  | 'missing'
  | 'wrong-type'
  | 'wrong-format'
  | 'not-a-date'
  | 'too-long'
  | 'too-short'
  | 'not-a-choice'
  | CustomCode
  | 'invalid'

function codeOf(issue: z.core.$ZodIssue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-type'
    case 'invalid_format':
      return issue.format === 'date' || issue.format === 'datetime' ? 'not-a-date' : 'wrong-format'
    case 'too_big':
      return 'too-long'
    case 'too_small':
      return 'too-short'
    case 'invalid_value':
    case 'invalid_union':
      return 'not-a-choice'
    case 'custom':
      return customCodes.find((code) => code === issue.params?.['code']) ?? 'invalid'
    default:
      return 'invalid'
  }
}

const texts: Readonly<Record<FieldCode, Text>> = {
  'unknown-field': { da: 'Feltet kendes ikke.', en: 'This field is unknown.' },
  missing: { da: 'Feltet skal udfyldes.', en: 'This field is required.' },
  'wrong-type': { da: 'Værdien har en forkert type.', en: 'The value has the wrong type.' },
  'wrong-format': { da: 'Værdien er ikke skrevet rigtigt.', en: 'The value is not written correctly.' },
  'not-a-date': { da: 'Datoen findes ikke.', en: 'The date does not exist.' },
  'too-long': { da: 'Der er for meget. Skriv kortere.', en: 'That is too much. Write less.' },
  'too-short': { da: 'Der mangler noget.', en: 'Something is missing.' },
  'not-a-choice': { da: 'Vælg en af mulighederne.', en: 'Choose one of the options.' },
  'cpr-number': {
    da: 'Der står et CPR-nummer i teksten. Slet det: henvendelsen ved, hvem den handler om.',
    en: 'The text holds a CPR number. Take it out: the request knows whom it is about.',
  },
  'date-out-of-reach': {
    da: 'Datoen ligger for langt væk. Skriv et årstal fra 1900 til 2999.',
    en: 'The date is too far away. Write a year from 1900 to 2999.',
  },
  'quiet-hours-empty': {
    da: 'Perioden begynder og slutter på samme tid. Vælg to forskellige tidspunkter.',
    en: 'The period begins and ends at the same time. Choose two different times.',
  },
  'digest-in-quiet-hours': {
    da: 'Tidspunktet ligger i din stilletid. Vælg et, efter den er slut.',
    en: 'The time lies in your quiet hours. Choose one after they end.',
  },
  'not-in-the-morning': {
    da: 'Vælg et tidspunkt mellem kl. 5 og kl. 12.',
    en: 'Choose a time between 5 and 12 in the morning.',
  },
  invalid: { da: 'Værdien kan ikke bruges.', en: 'The value cannot be used.' },
}
