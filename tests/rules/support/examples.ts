import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const folder = new URL('../examples/', import.meta.url)

/**
 * What RULES 6 says of an example, written by hand. Each obligation here must be among those explained, with every field
 * as written; notices, phases and rejections must be these and no others.
 */
const expectation = z.strictObject({
  example: z.string(),
  promise: z.string(),
  obligations: z
    .array(
      z.looseObject({
        ruleId: z.string(),
        withParticipants: z.array(z.string()).optional(),
        withoutParticipants: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  routing: z.looseObject({}).optional(),
  fastTrack: z.looseObject({}).optional(),
  notices: z.array(z.looseObject({})).optional(),
  phases: z.array(z.looseObject({})).optional(),
  rejections: z.array(z.looseObject({})),
  /** How many obligations a rule gives. */
  count: z.record(z.string(), z.int()).default({}),
  /** How many tasks the notices leave open. */
  openTasks: z.int().optional(),
  /** What must not be there: obligations by rule, open ones by rule, words anywhere in the answer. */
  without: z
    .strictObject({
      obligations: z.array(z.string()).default([]),
      openObligations: z.array(z.string()).default([]),
      words: z.array(z.string()).default([]),
    })
    .prefault({}),
})

export type Expectation = z.output<typeof expectation>

export interface Example {
  readonly name: string
  readonly facts: string
  readonly expected: Expectation
}

export function examples(): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.facts.json'))
    .map((file) => file.replace('.facts.json', ''))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => ({
      name,
      facts: textOf(`${name}.facts.json`),
      expected: expectation.parse(JSON.parse(textOf(`${name}.expected.json`))),
    }))
}

function textOf(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}
