import { readClock } from '../../ui/dates/clock-typing.ts'
import type { Preferences, PreferencesInput } from './api/preferences.ts'

/** The form as it stands: times as typed, also those of something that is switched off. */
export interface Filled {
  readonly language: '' | 'da' | 'en'
  readonly hasQuietHours: boolean
  readonly quietFrom: string
  readonly quietUntil: string
  readonly hasDigest: boolean
  readonly digestAt: string
  readonly substituteId: string
}

/** What a switch begins with when it is turned on for the first time. */
const usual = { quietFrom: '17:00', quietUntil: '07:30', digestAt: '08:00' }

/** @param show How a time is written for the reader, as "17.00". */
export function filledFrom(saved: Preferences, show: (time: string) => string): Filled {
  const { language, quietHours, morningDigestAt, substituteId } = saved
  return {
    language: language ?? '',
    hasQuietHours: quietHours !== undefined,
    quietFrom: show(quietHours?.from ?? usual.quietFrom),
    quietUntil: show(quietHours?.until ?? usual.quietUntil),
    hasDigest: morningDigestAt !== undefined,
    digestAt: show(morningDigestAt ?? usual.digestAt),
    substituteId: substituteId ?? '',
  }
}

export type TimeFault = 'quietFrom' | 'quietUntil' | 'digestAt'

/** What is to be saved, or the times that cannot be read. */
export function inputOf(filled: Filled): PreferencesInput | { readonly unread: readonly TimeFault[] } {
  const quietFrom = filled.hasQuietHours ? readClock(filled.quietFrom) : ''
  const quietUntil = filled.hasQuietHours ? readClock(filled.quietUntil) : ''
  const digestAt = filled.hasDigest ? readClock(filled.digestAt) : ''
  if (quietFrom === undefined || quietUntil === undefined || digestAt === undefined) {
    const times = { quietFrom, quietUntil, digestAt }
    return { unread: (['quietFrom', 'quietUntil', 'digestAt'] as const).filter((name) => times[name] === undefined) }
  }
  return {
    ...(filled.language === '' ? {} : { language: filled.language }),
    ...(filled.hasQuietHours ? { quietHours: { from: quietFrom, until: quietUntil } } : {}),
    ...(filled.hasDigest ? { morningDigestAt: digestAt } : {}),
    ...(filled.substituteId === '' ? {} : { substituteId: filled.substituteId }),
  }
}
