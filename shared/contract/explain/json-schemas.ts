import { z } from 'zod'
import { explanationDocument } from './explanation.ts'
import { factsDocument } from './facts.ts'

/** Both documents as JSON Schema 2020-12, under the file names they have in `docs/explain/`. */
export function explainJsonSchemas(): Record<'facts.schema.json' | 'explanation.schema.json', string> {
  return {
    'facts.schema.json': written({
      title: 'Facts for an explanation',
      ...z.toJSONSchema(factsDocument, { io: 'input' }),
    }),
    'explanation.schema.json': written({
      title: 'An explanation',
      ...z.toJSONSchema(explanationDocument, { io: 'output' }),
    }),
  }
}

function written(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
