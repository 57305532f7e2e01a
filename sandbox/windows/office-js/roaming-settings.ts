import { deliver } from './async-result.ts'
import type { Channel } from './channel.ts'

/** Office.context.roamingSettings: changed here at once, kept by Outlook for this person on saveAsync. */
export function roamingSettings(saved: Record<string, unknown>, channel: Channel) {
  const values = new Map(Object.entries(saved))
  return {
    get: (name: string): unknown => values.get(name),
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync: (...rest: unknown[]) => deliver(channel.call('saveRoamingSettings', Object.fromEntries(values)), rest),
  }
}
