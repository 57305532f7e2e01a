import { may } from '../../../shared/domain/access/access.ts'
import { dayText } from '../../../shared/domain/calendar/day.ts'
import { standingOf } from '../../../shared/domain/duty/standing.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { usesRoster } from './duty-warnings.ts'
import { namesOf } from '../people/names.ts'
import { rulesNow } from '../rules-in-force.ts'
import { unlessAway } from '../alerting/unless-away.ts'
import { viewerBySettings } from '../viewer.ts'

export type ComingDuty =
  | { readonly kind: 'days'; readonly days: readonly ComingDay[] }
  /** The model in force gives requests to nobody by a roster. */
  | { readonly kind: 'not-in-use' }
  /** Not for this person to see. */
  | { readonly kind: 'denied' }

export interface ComingDay {
  readonly on: DateText
  readonly isMine: boolean
  /** Left out: nobody has it, or the directory is away. */
  readonly consultantName?: string
  readonly isTaken: boolean
}

/** Working days from today on. */
const daysShown = 6

/** Who has the duty today and the next working days, and on days between them where somebody has it: the answer to "vagt". */
export async function comingDuty(app: App, personId: PersonId): Promise<ComingDuty> {
  const settings = await app.store.settings()
  if (settings === undefined || !may(viewerBySettings(settings, personId), 'duty:read')) return { kind: 'denied' }
  const now = app.clock.now()
  const rules = rulesNow(settings.municipality, now)
  if (!usesRoster(rules)) return { kind: 'not-in-use' }

  const { calendar } = rules
  const today = calendar.zone.dayAt(now.epochMilliseconds)
  let last = calendar.nextWorkingDayOnOrAfter(today)
  for (let shown = 1; shown < daysShown; shown++) last = calendar.nextWorkingDayOnOrAfter(last + 1)
  const standing = standingOf(await app.store.duty.entries(dayText(today), dayText(last)))
  const names = await unlessAway(namesOf(app, [...standing.values()]), new Map<PersonId, string>())

  const days = Array.from({ length: last - today + 1 }, (_, index) => today + index)
    .filter((day) => calendar.isWorkingDay(day) || standing.has(dayText(day)))
    .map((day): ComingDay => {
      const on = dayText(day)
      const consultantId = standing.get(on)
      const name = names.get(consultantId ?? '')
      return {
        on,
        isMine: consultantId === personId,
        isTaken: consultantId !== undefined,
        ...(name === undefined ? {} : { consultantName: name }),
      }
    })
  return { kind: 'days', days }
}
