import type { PolicyModel } from '../../../shared/contract/policies.ts'
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import { standingDates } from '../../../shared/domain/notices/standing-dates.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { staffingGaps, withoutContact } from '../../../shared/domain/routing/staffing.ts'
import type { Consultant, Workplace } from '../ports/settings.ts'
import { standingWords } from './rule-words.ts'

export interface Settings {
  readonly consultants: readonly Pick<Consultant, 'isActive' | 'professions'>[]
  readonly workplaces: readonly Workplace[]
}

/** What the model promises and the settings do not hold yet: told before it is chosen, never a reason to refuse. */
export function warningsOf(policy: Policy, { consultants, workplaces }: Settings): PolicyModel['warnings'] {
  const gaps = staffingGaps(
    policy,
    consultants.filter(({ isActive }) => isActive),
  )
  const alone = withoutContact(policy, workplaces)
  const [first] = alone
  return [
    ...gaps.map(({ ruleId, what, expected, actual }) => ({
      ruleId,
      text: {
        da: `${what.da}: modellen regner med ${expected}, og der står ${actual} i indstillingerne`,
        en: `${what.en}: the model counts on ${expected}, and the settings hold ${actual}`,
      },
    })),
    ...(first === undefined
      ? []
      : [
          {
            ruleId: first.ruleId,
            text: {
              da: `${alone.length} ${alone.length === 1 ? 'arbejdsplads' : 'arbejdspladser'} har ingen fast konsulent endnu`,
              en: `${alone.length} ${alone.length === 1 ? 'workplace has' : 'workplaces have'} no fixed consultant yet`,
            },
          },
        ]),
  ]
}

/** The first two dates of what the model repeats without any request, were it to begin on that day. */
export function upcomingOf(policy: Policy, calendar: WorkingCalendar, from: DateText): PolicyModel['upcoming'] {
  return standingDates({ policy, calendar }, from, 2)
    .map(({ rule, on }) => ({ ruleId: rule.ruleId, what: standingWords(rule), on }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
