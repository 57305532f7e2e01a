import { absenceRoutes } from './absence-routes.ts'
import { commandInput } from './commands.ts'
import { dutyRoutes } from './duty-routes.ts'
import { health } from './health.ts'
import { appConfig, me } from './me.ts'
import { noteInput } from './notes.ts'
import { meaningAnswer, meaningInput, offersAnswer, offersInput, requestOffersQuery } from './offers.ts'
import { deadEffectList, deliveryList, deliveryRetried, retried } from './operations.ts'
import { preferences, preferencesInput } from './preferences.ts'
import { peopleFound, peopleSearchInput, team } from './people.ts'
import {
  bookingAnswer,
  bookInput,
  moveInput,
  requestList,
  requestListQuery,
  requestView,
  startRequestInput,
} from './requests.ts'
import type { Route } from './route.ts'
import { settingsRoutes } from './settings-routes.ts'

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
  readPreferences: {
    method: 'GET',
    path: 'me/preferences',
    summary: 'How the person wants to be told',
    answer: preferences,
    status: 200,
  },
  savePreferences: {
    method: 'PUT',
    path: 'me/preferences',
    summary: 'How the person wants to be told: language, quiet hours, morning digest, substitute',
    body: preferencesInput,
    answer: preferences,
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
  findPeople: {
    method: 'POST',
    path: 'people/search',
    summary: 'Find who phoned, by name',
    body: peopleSearchInput,
    answer: peopleFound,
    status: 200,
  },
  readTeam: {
    method: 'GET',
    path: 'people/{id}/team',
    summary: 'Whom somebody leads, and where',
    answer: team,
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
  writeNote: {
    method: 'POST',
    path: 'requests/{ref}/notes',
    summary: 'Write a note in one of the rooms',
    body: noteInput,
    answer: requestView,
    status: 201,
    isKeyed: true,
  },
  removeNote: {
    method: 'DELETE',
    path: 'requests/{ref}/notes/{id}',
    summary: 'Take back a note of your own, shortly after it was written',
    answer: requestView,
    status: 200,
    isKeyed: true,
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
  listDeliveries: {
    method: 'GET',
    path: 'operations/deliveries',
    summary: 'Whom the bot cannot write to, and which alerts have reached nobody',
    answer: deliveryList,
    status: 200,
  },
  retryDelivery: {
    method: 'POST',
    path: 'operations/deliveries/{id}/retry',
    summary: 'Try to deliver one alert again, at once',
    answer: deliveryRetried,
    status: 200,
    isKeyed: true,
  },
  ...settingsRoutes,
  ...dutyRoutes,
  ...absenceRoutes,
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes
