import { absenceHandlers } from './absence-handlers.ts'
import { book } from '../app/booking/book.ts'
import { cancelBooking } from '../app/booking/cancel-booking.ts'
import { listPolicies } from '../app/policies/list-policies.ts'
import { listRequests } from '../app/requests/list-requests.ts'
import { me } from '../app/people/me.ts'
import { meaning } from '../app/policies/meaning.ts'
import { moveBooking } from '../app/booking/move-booking.ts'
import { removeNote } from '../app/notes/remove-note.ts'
import { writeNote } from '../app/notes/write-note.ts'
import { offersBefore } from '../app/offers/offers-before.ts'
import { readDutyRoster, saveDutyRoster } from '../app/duty/duty-roster.ts'
import { listDeadEffects, retryDeadEffect } from '../app/operations/dead-effects.ts'
import { listDeliveries, retryDelivery } from '../app/alerting/deliveries.ts'
import { done } from '../app/outcome.ts'
import { readPreferences, savePreferences } from '../app/settings/preferences.ts'
import { readNotePeriods, saveNotePeriods } from '../app/settings/note-periods.ts'
import { readHomeContacts, saveHomeContact } from '../app/settings/home-contacts.ts'
import { findPeople, readTeam } from '../app/people/people.ts'
import { publishPolicy } from '../app/policies/publish-policy.ts'
import { readRequest } from '../app/requests/read-request.ts'
import { readConsultants, readMunicipality, readWorkplaces } from '../app/settings/read-settings.ts'
import { requestOffers } from '../app/offers/request-offers.ts'
import { runCommand } from '../app/commands/run-command.ts'
import { saveConsultants, saveMunicipality, saveWorkplaces } from '../app/settings/save-settings.ts'
import { startRequest } from '../app/requests/start-request.ts'
import { tryPolicy } from '../app/policies/try-policy.ts'
import type { RouteName, Routes } from '../../shared/contract/routes.ts'
import { commandOf } from './command-of.ts'
import { dutyHandlers } from './duty-handlers.ts'
import type { Handler } from './endpoint.ts'
import { instantOf } from './moment.ts'
import { slotOf, timesOf } from './slot-of.ts'

type Handlers = { readonly [N in Exclude<RouteName, 'config' | 'health'>]: Handler<Routes[N]> }

/** One use case for each call of the route table; a call without a handler does not compile. */
export const handlers: Handlers = {
  me: async ({ app }, { caller }) => done(await me(app, caller)),
  readPreferences: ({ app }, { caller }) => readPreferences(app, caller),
  savePreferences: ({ app }, { caller, body }) => savePreferences(app, caller, body),
  meaning: async ({ app }, { body }) => done(await meaning(app, body)),
  findPeople: ({ app }, { caller, body }) => findPeople(app, caller, body.search),
  readTeam: ({ app }, { caller, params }) => readTeam(app, caller, params['id'] ?? ''),
  offers: ({ app }, { caller, body }) => offersBefore(app, caller, body),
  requestOffers: ({ app }, { caller, params, query }) => requestOffers(app, caller, params['ref'] ?? '', query),
  startRequest: async ({ app }, { caller, body, key }) => {
    const { slot, ...rest } = body
    if (slot === undefined) return startRequest(app, caller, rest, key)
    const chosen = slotOf(slot, 'slot.')
    return chosen.kind === 'refused' ? chosen : startRequest(app, caller, { ...rest, slot: chosen.value }, key)
  },
  listRequests: ({ app }, { caller, query }) => listRequests(app, caller, query),
  readRequest: ({ app }, { caller, params }) => readRequest(app, caller, params['ref'] ?? ''),
  book: async ({ app }, { caller, params, body, key }) => {
    const slot = slotOf(body.slot, 'slot.')
    if (slot.kind === 'refused') return slot
    const { meeting, wish, version } = body
    return book(app, caller, params['ref'] ?? '', { meeting, slot: slot.value, wish, version }, key)
  },
  moveBooking: async ({ app }, { caller, params, body, key }) => {
    const times = timesOf(body)
    if (times.kind === 'refused') return times
    return moveBooking(
      app,
      caller,
      params['ref'] ?? '',
      params['id'] ?? '',
      { ...times.value, consultantId: body.consultantId, version: body.version, isPicked: body.isPicked },
      key,
    )
  },
  cancelBooking: ({ app }, { caller, params, key }) =>
    cancelBooking(app, caller, params['ref'] ?? '', params['id'] ?? '', key),
  command: async ({ app }, { caller, params, body, key }) => {
    const command = commandOf(body)
    return command.kind === 'refused' ? command : runCommand(app, caller, params['ref'] ?? '', command.value, key)
  },
  writeNote: ({ app }, { caller, params, body, key }) => writeNote(app, caller, params['ref'] ?? '', body, key),
  removeNote: ({ app }, { caller, params, key }) =>
    removeNote(app, caller, params['ref'] ?? '', params['id'] ?? '', key),
  readMunicipality: ({ app }, { caller }) => readMunicipality(app, caller),
  saveMunicipality: ({ app }, { caller, body }) => saveMunicipality(app, caller, body),
  readWorkplaces: ({ app }, { caller }) => readWorkplaces(app, caller),
  saveWorkplaces: ({ app }, { caller, body }) => saveWorkplaces(app, caller, body),
  readConsultants: ({ app }, { caller }) => readConsultants(app, caller),
  saveConsultants: ({ app }, { caller, body }) => saveConsultants(app, caller, body),
  readHomeContacts: ({ app }, { caller }) => readHomeContacts(app, caller),
  saveHomeContact: ({ app }, { caller, body }) => saveHomeContact(app, caller, body),
  readNotePeriods: ({ app }, { caller }) => readNotePeriods(app, caller),
  saveNotePeriods: ({ app }, { caller, body }) => saveNotePeriods(app, caller, body),
  readDutyRoster: ({ app }, { caller, query }) => readDutyRoster(app, caller, query),
  saveDutyRoster: ({ app }, { caller, body }) => saveDutyRoster(app, caller, body),
  listPolicies: ({ app }, { caller }) => listPolicies(app, caller),
  tryPolicy: async ({ app }, { caller, body }) => {
    const { enquiryAt, ...example } = body
    if (enquiryAt === undefined) return tryPolicy(app, caller, example)
    const enquiry = instantOf(enquiryAt, 'enquiryAt')
    return enquiry.kind === 'refused' ? enquiry : tryPolicy(app, caller, { ...example, enquiryAt: enquiry.value })
  },
  listDeadEffects: ({ app }, { caller }) => listDeadEffects(app, caller),
  retryDeadEffect: ({ app }, { caller, params, key }) => retryDeadEffect(app, caller, params['id'] ?? '', key),
  listDeliveries: ({ app }, { caller }) => listDeliveries(app, caller),
  retryDelivery: ({ app }, { caller, params, key }) => retryDelivery(app, caller, params['id'] ?? '', key),
  publishPolicy: ({ app }, { caller, body }) => publishPolicy(app, caller, body),
  ...dutyHandlers,
  ...absenceHandlers,
}
