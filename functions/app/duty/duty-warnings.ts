import type { DutyWarning } from '../../../shared/contract/duty.ts'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { isOutOfOffice } from '../../../shared/domain/duty/away-on.ts'
import { closedWhy } from '../../../shared/domain/duty/closed-why.ts'
import type { Standing } from '../../../shared/domain/duty/standing.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { App } from '../app.ts'
import type { Schedule } from '../ports/calendars.ts'
import type { PlannedAbsence } from '../ports/planned-absences.ts'

export interface DutyWarnings {
  readonly of: (on: DateText) => DutyWarning[]
  /** False: the calendars could not be asked. */
  readonly isCalendarKnown: boolean
}

/** What speaks against these days as they stand, in order. Nobody is asked about days that have passed. */
export async function dutyWarnings(
  app: App,
  rules: Rules,
  standing: Standing,
  days: readonly DateText[],
  today: DateText,
): Promise<DutyWarnings> {
  const toCome = days.filter((on) => on >= today)
  const [first, last] = [toCome[0], toCome.at(-1)]
  const [absences, schedules] = await Promise.all([
    first === undefined ? [] : app.store.plannedAbsences.between(first, last),
    schedulesOf(app, rules, standing, toCome),
  ])
  const isByRoster = usesRoster(rules)

  return {
    isCalendarKnown: schedules !== undefined,
    of: (on) => {
      const closed = closedWhy(rules.calendar, dayOf(on))
      const consultantId = standing.get(on)
      const kinds: DutyWarning['kind'][] = closed === undefined ? [] : [closed]
      if (on >= today && consultantId !== undefined) {
        if (isPlannedAway(absences, consultantId, on)) kinds.push('plannedAbsence')
        else if (isOutOfOffice(rules.calendar, schedules?.get(consultantId)?.away ?? [], on))
          kinds.push('awayInCalendar')
      }
      if (on >= today && consultantId === undefined && closed === undefined && isByRoster) kinds.push('nobody')
      return kinds.map((kind) => ({ kind, text: texts[kind] }))
    },
  }
}

/** Whether the model gives requests to whoever has the duty. */
export function usesRoster({ policy }: Pick<Rules, 'policy'>): boolean {
  return policy.routing.some(({ kind }) => kind === 'dutyRoster')
}

function isPlannedAway(absences: readonly PlannedAbsence[], consultantId: PersonId, on: DateText): boolean {
  return absences.some((one) => one.consultantId === consultantId && one.from <= on && on <= one.until)
}

/** The calendars of whoever stands on these days; undefined when they cannot be asked. */
async function schedulesOf(
  app: App,
  { calendar: { zone } }: Rules,
  standing: Standing,
  days: readonly DateText[],
): Promise<ReadonlyMap<PersonId, Schedule> | undefined> {
  const taken = days.filter((on) => standing.has(on))
  const [first, last] = [taken[0], taken.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const personIds = [...new Set(taken.flatMap((on) => standing.get(on) ?? []))]
  const [from, until] = [zone.startOf(dayOf(first)), zone.startOf(dayOf(last) + 1)]
  const answer = await app.calendars.busyTimes(personIds, instantText(from), instantText(until))
  if (answer.kind !== 'done') return undefined
  return new Map(answer.value.map((schedule) => [schedule.personId, schedule]))
}

const texts: Readonly<Record<DutyWarning['kind'], Text>> = {
  weekend: { da: 'Weekend', en: 'Weekend' },
  publicHoliday: { da: 'Helligdag', en: 'Public holiday' },
  closingDay: { da: 'Lukkedag', en: 'Closing day' },
  plannedAbsence: { da: 'Har planlagt fravær den dag', en: 'Has planned to be away that day' },
  awayInCalendar: {
    da: 'Er ikke på kontoret den dag ifølge kalenderen',
    en: 'Is out of office that day by the calendar',
  },
  nobody: { da: 'Ingen har vagten', en: 'Nobody has the duty' },
}
