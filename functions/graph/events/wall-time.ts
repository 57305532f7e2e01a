import type { DateTimeTimeZone } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import type { InstantText } from '../../../shared/domain/ids.ts'

/** Graph takes Windows names; its list of IANA names lacks Europe/Copenhagen. */
const windowsNames: ReadonlyMap<string, string> = new Map([
  ['Europe/Copenhagen', 'Romance Standard Time'],
  ['UTC', 'UTC'],
])

/** @throws RangeError for a zone we have no Windows name for: a fault in the configuration. */
export function wallTimeIn(timeZone: string): (instant: InstantText) => DateTimeTimeZone {
  const windowsName = windowsNames.get(timeZone)
  if (windowsName === undefined) throw new RangeError(`no Windows name is known for the time zone ${timeZone}`)

  return (text) => {
    const instant = Temporal.Instant.from(text)
    const local = instant.toZonedDateTimeISO(timeZone).toPlainDateTime()
    // In the hour that comes twice in autumn a wall time means the first of the two: the second is told in UTC.
    const isPlain = local.toZonedDateTime(timeZone).toInstant().equals(instant)
    return isPlain
      ? { dateTime: local.toString({ smallestUnit: 'second' }), timeZone: windowsName }
      : { dateTime: instant.toString({ smallestUnit: 'second' }).replace('Z', ''), timeZone: 'UTC' }
  }
}
