import type { App } from '../app.ts'
import { digestLines } from '../alerting/digest-lines.ts'
import type { Digest } from '../ports/office-alert-content.ts'
import type { AlertRow } from '../ports/alert-row.ts'

/** What the morning gathered and is still to be done. */
export async function digest(app: App, { alertId }: AlertRow): Promise<Digest> {
  return { kind: 'digest', lines: await digestLines(app, alertId) }
}
