import type { Me } from '../../../shared/contract/me.ts'
import { meetingToBook } from '../../../shared/domain/offers/meeting-to-book.ts'
import { meetingRule } from '../../../shared/domain/policies/meeting-rule.ts'
import type { App } from '../app.ts'
import { formOf } from '../requests/form-of.ts'
import { ownPeople } from './own-workplaces.ts'
import { callForm } from '../requests/phone-call.ts'
import type { Caller } from '../ports/caller.ts'
import { policyOf, settingsOf } from '../rules-in-force.ts'

/** The person, what they may start requests for, and the policy's words: what a page needs to begin. */
export async function me(app: App, caller: Caller): Promise<Me> {
  const settings = await settingsOf(app.store)
  const { municipality } = settings
  const policy = policyOf(municipality)
  const meeting = meetingRule(policy, meetingToBook(policy))
  const { workplaces, employees } = await ownPeople(app, settings, caller)
  const { timeZone } = policy.workingCalendar
  const chosen = await app.store.preferences.of(caller.personId)

  return {
    person: { id: caller.personId, name: caller.name },
    language: chosen.language ?? caller.language,
    isLanguageChosen: chosen.language !== undefined,
    roles: [...caller.roles],
    workplaces: workplaces.map(({ workplaceId, name, address, fixedConsultantId }) => ({
      id: workplaceId,
      name,
      address,
      hasFixedConsultant: fixedConsultantId !== undefined,
    })),
    employees: employees.map(({ personId, name, mail, department }) => {
      const workplace = workplaces.find(({ directoryName }) => directoryName === department)
      return { id: personId, name, mail, ...(workplace === undefined ? {} : { workplaceId: workplace.workplaceId }) }
    }),
    municipality: { name: municipality.name, timeZone },
    policy: {
      id: policy.id,
      name: policy.name,
      texts: policy.texts,
      hasAdvisories: policy.notices.some(({ to }) => to === 'leader'),
      hasDutyRoster: policy.routing.some(({ kind }) => kind === 'dutyRoster'),
      form: formOf(policy),
      ...callForm(policy, caller),
      meeting: {
        durationMinutes: meeting.durationMinutes,
        places: [...meeting.places],
        defaultPlace: meeting.defaultPlace,
        defaultParticipants: [...meeting.defaultParticipants],
      },
    },
    today: app.clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  }
}
