import { mkdirSync, writeFileSync } from 'node:fs'
import { explainJsonSchemas } from '../shared/contract/explain/json-schemas.ts'

/** Writes the JSON Schemas of `npm run explain` under `docs/explain/`. A test fails while they are out of step. */
const folder = new URL('../docs/explain/', import.meta.url)

mkdirSync(folder, { recursive: true })
for (const [file, schema] of Object.entries(explainJsonSchemas())) writeFileSync(new URL(file, folder), schema)
