import type { Language } from '../../host/host.ts'

/** "10.30", "10:30" of the contract's "10:30". */
export function shownClock(time: string, language: Language): string {
  return language === 'da' ? time.replace(':', '.') : time
}
