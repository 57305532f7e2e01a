import { z } from 'zod'
import { commandInput } from './commands.ts'
import { health } from './health.ts'
import { appConfig, me } from './me.ts'
import { meaningAnswer, meaningInput, offersAnswer, offersInput, requestOffersQuery } from './offers.ts'
import { deadEffectList, retried } from './operations.ts'
import { policyList, published, publishPolicyInput, tryPolicyAnswer, tryPolicyInput } from './policies.ts'
import {
  bookingAnswer,
  bookInput,
  moveInput,
  requestList,
  requestListQuery,
  requestView,
  startRequestInput,
} from './requests.ts'
import {
  consultantsInput,
  dutyRoster,
  dutyRosterInput,
  dutyRosterQuery,
  municipalityInput,
  saved,
  workplacesInput,
} from './settings.ts'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Azure Functions' form, after `/api/`. */
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** The status of success. */
  readonly status: 200 | 201
  /** Another status that comes with the same answer, not with a problem. */
  readonly otherStatus?: 503
  /** A write that takes `Idempotency-Key`. */
  readonly isKeyed?: boolean
  readonly isPublic?: boolean
}

/** Every call of the API. The server's triggers, the typed client and the OpenAPI document are made from this table. */
export const routes = {
  config: {
    method: 'GET',
    path: 'config',
    summary: 'What a page needs before sign-in',
    answer: appConfig,
    status: 200,
    isPublic: true,
  },
  health: {
    method: 'GET',
    path: 'health',
    summary: 'How the service stands',
    answer: health,
    status: 200,
    otherStatus: 503,
    isPublic: true,
  },
  me: {
    method: 'GET',
    path: 'me',
    summary: 'The person, the roles and workplaces, the policy texts',
    answer: me,
    status: 200,
  },
  meaning: {
    method: 'POST',
    path: 'meaning',
    summary: 'What the dates mean',
    body: meaningInput,
    answer: meaningAnswer,
    status: 200,
  },
  offers: {
    method: 'POST',
    path: 'offers',
    summary: 'Bookable times before the request exists',
    body: offersInput,
    answer: offersAnswer,
    status: 200,
  },
  requestOffers: {
    method: 'GET',
    path: 'requests/{ref}/offers',
    summary: 'Bookable times of a request',
    query: requestOffersQuery,
    answer: offersAnswer,
    status: 200,
  },
  startRequest: {
    method: 'POST',
    path: 'requests',
    summary: 'Start a request, with a chosen time when there is one',
    body: startRequestInput,
    answer: bookingAnswer,
    status: 201,
    isKeyed: true,
  },
  listRequests: {
    method: 'GET',
    path: 'requests',
    summary: 'The requests this person may see',
    query: requestListQuery,
    answer: requestList,
    status: 200,
  },
  readRequest: {
    method: 'GET',
    path: 'requests/{ref}',
    summary: 'One request with its timeline',
    answer: requestView,
    status: 200,
  },
  book: {
    method: 'POST',
    path: 'requests/{ref}/bookings',
    summary: 'Book a time',
    body: bookInput,
    answer: bookingAnswer,
    status: 201,
    isKeyed: true,
  },
  moveBooking: {
    method: 'PATCH',
    path: 'requests/{ref}/bookings/{id}',
    summary: 'Move a booking, or give it to another consultant',
    body: moveInput,
    answer: bookingAnswer,
    status: 200,
    isKeyed: true,
  },
  cancelBooking: {
    method: 'DELETE',
    path: 'requests/{ref}/bookings/{id}',
    summary: 'Cancel a booking',
    answer: bookingAnswer,
    status: 200,
    isKeyed: true,
  },
  command: {
    method: 'POST',
    path: 'requests/{ref}/commands',
    summary: 'Every other act on a request',
    body: commandInput,
    answer: requestView,
    status: 200,
    isKeyed: true,
  },
  readMunicipality: {
    method: 'GET',
    path: 'settings/municipality',
    summary: 'Policy, statute, closing days, coordinators',
    answer: municipalityInput,
    status: 200,
  },
  saveMunicipality: {
    method: 'PUT',
    path: 'settings/municipality',
    summary: 'Policy, statute, closing days, coordinators',
    body: municipalityInput,
    answer: saved,
    status: 200,
  },
  readWorkplaces: {
    method: 'GET',
    path: 'settings/workplaces',
    summary: 'The workplaces',
    answer: workplacesInput,
    status: 200,
  },
  saveWorkplaces: {
    method: 'PUT',
    path: 'settings/workplaces',
    summary: 'The workplaces',
    body: workplacesInput,
    answer: saved,
    status: 200,
  },
  readConsultants: {
    method: 'GET',
    path: 'settings/consultants',
    summary: 'The consultants',
    answer: consultantsInput,
    status: 200,
  },
  saveConsultants: {
    method: 'PUT',
    path: 'settings/consultants',
    summary: 'The consultants',
    body: consultantsInput,
    answer: saved,
    status: 200,
  },
  readDutyRoster: {
    method: 'GET',
    path: 'settings/duty-roster',
    summary: 'Who has the duty, day by day',
    query: dutyRosterQuery,
    answer: dutyRoster,
    status: 200,
  },
  saveDutyRoster: {
    method: 'PUT',
    path: 'settings/duty-roster',
    summary: 'The duty of every day of a period',
    body: dutyRosterInput,
    answer: saved,
    status: 200,
  },
  listPolicies: {
    method: 'GET',
    path: 'settings/policies',
    summary: 'Every model with its rules, the statutes, and what is in force since when',
    answer: policyList,
    status: 200,
  },
  tryPolicy: {
    method: 'POST',
    path: 'settings/policies/try',
    summary: 'What a model would ask of an invented sick leave',
    body: tryPolicyInput,
    answer: tryPolicyAnswer,
    status: 200,
  },
  listDeadEffects: {
    method: 'GET',
    path: 'operations/dead-effects',
    summary: 'What was to happen in calendars and Teams, and was given up',
    answer: deadEffectList,
    status: 200,
  },
  retryDeadEffect: {
    method: 'POST',
    path: 'operations/dead-effects/{id}/retry',
    summary: 'Try one again, at once',
    answer: retried,
    status: 200,
    isKeyed: true,
  },
  publishPolicy: {
    method: 'PUT',
    path: 'settings/policy',
    summary: 'Put a model in force for new requests',
    body: publishPolicyInput,
    answer: published,
    status: 200,
  },
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes
