import { answerInvitation } from './calendar/answer-invitation.ts'
import { changeEvent } from './calendar/change-event.ts'
import { createEvent } from './calendar/create-event.ts'
import { calendarViewDelta } from './calendar/delta.ts'
import { getSchedule } from './calendar/get-schedule.ts'
import { calendarView, listEvents, readEvent } from './calendar/read-events.ts'
import { cancelEvent, deleteEvent } from './calendar/remove-event.ts'
import type { Area, Handler, UserHandler } from './call.ts'
import { readMailboxSettings } from './directory/mailbox-settings.ts'
import { listDirectReports, listUsers, readManager, readUser } from './directory/users.ts'
import { listMessages, readMessage } from './mail/messages.ts'
import { sendMail } from './mail/send-mail.ts'
import { permissions, type CallPermissions } from './permissions.ts'
import { createSubscription } from './subscriptions/create-subscription.ts'
import {
  deleteSubscription,
  listSubscriptions,
  readSubscription,
  reauthorizeSubscription,
  renewSubscription,
} from './subscriptions/keep-subscription.ts'
import { installApp } from './teams/install-app.ts'
import { listInstalledApps } from './teams/installed-apps.ts'
import { sendActivityNotification } from './teams/send-activity-notification.ts'

export interface GraphCall {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/users/{id}` and `/me`. */
  path: string
  area: Area
  needs: CallPermissions
  handle: UserHandler
}

const { readCalendar, writeCalendar } = permissions
const event = '/events/:event'

export interface RootCall {
  method: GraphCall['method']
  path: string
  area: Area
  /** Undefined: any token; the handler looks closer. */
  needs: CallPermissions | undefined
  handle: Handler
}

const subscription = '/subscriptions/:subscription'

/** The calls that are about nobody in particular. */
export const rootCalls: readonly RootCall[] = [
  { method: 'GET', path: '/users', area: 'directory', needs: permissions.listPeople, handle: listUsers },
  { method: 'GET', path: '/subscriptions', area: 'outlook', needs: undefined, handle: listSubscriptions },
  { method: 'POST', path: '/subscriptions', area: 'outlook', needs: undefined, handle: createSubscription },
  { method: 'GET', path: subscription, area: 'outlook', needs: undefined, handle: readSubscription },
  { method: 'PATCH', path: subscription, area: 'outlook', needs: undefined, handle: renewSubscription },
  { method: 'DELETE', path: subscription, area: 'outlook', needs: undefined, handle: deleteSubscription },
  {
    method: 'POST',
    path: `${subscription}/reauthorize`,
    area: 'outlook',
    needs: undefined,
    handle: reauthorizeSubscription,
  },
]

/** Every call about one person that the sandbox answers. */
export const userCalls: readonly GraphCall[] = [
  { method: 'GET', path: '', area: 'directory', needs: permissions.readPerson, handle: readUser },
  { method: 'GET', path: '/manager', area: 'directory', needs: permissions.readManager, handle: readManager },
  {
    method: 'GET',
    path: '/directReports',
    area: 'directory',
    needs: permissions.readReports,
    handle: listDirectReports,
  },

  {
    method: 'GET',
    path: '/mailboxSettings',
    area: 'outlook',
    needs: permissions.readMailboxSettings,
    handle: readMailboxSettings,
  },
  {
    method: 'POST',
    path: '/calendar/getSchedule',
    area: 'outlook',
    needs: permissions.getSchedule,
    handle: getSchedule,
  },
  { method: 'GET', path: '/calendarView', area: 'outlook', needs: readCalendar, handle: calendarView },
  { method: 'GET', path: '/calendar/calendarView', area: 'outlook', needs: readCalendar, handle: calendarView },
  ...['', '/calendar'].flatMap((calendar): GraphCall[] => [
    {
      method: 'GET',
      path: `${calendar}/calendarView/delta`,
      area: 'outlook',
      needs: readCalendar,
      handle: calendarViewDelta,
    },
    { method: 'GET', path: `${calendar}/events`, area: 'outlook', needs: readCalendar, handle: listEvents },
    { method: 'POST', path: `${calendar}/events`, area: 'outlook', needs: writeCalendar, handle: createEvent },
    { method: 'GET', path: calendar + event, area: 'outlook', needs: permissions.readEvent, handle: readEvent },
    { method: 'PATCH', path: calendar + event, area: 'outlook', needs: writeCalendar, handle: changeEvent },
    { method: 'DELETE', path: calendar + event, area: 'outlook', needs: writeCalendar, handle: deleteEvent },
  ]),
  { method: 'POST', path: `${event}/cancel`, area: 'outlook', needs: writeCalendar, handle: cancelEvent },
  {
    method: 'POST',
    path: `${event}/accept`,
    area: 'outlook',
    needs: writeCalendar,
    handle: answerInvitation('accepted'),
  },
  {
    method: 'POST',
    path: `${event}/decline`,
    area: 'outlook',
    needs: writeCalendar,
    handle: answerInvitation('declined'),
  },
  {
    method: 'POST',
    path: `${event}/tentativelyAccept`,
    area: 'outlook',
    needs: writeCalendar,
    handle: answerInvitation('tentativelyAccepted'),
  },

  { method: 'GET', path: '/messages', area: 'outlook', needs: permissions.readMail, handle: listMessages },
  { method: 'GET', path: '/messages/:message', area: 'outlook', needs: permissions.readMail, handle: readMessage },
  { method: 'POST', path: '/sendMail', area: 'outlook', needs: permissions.sendMail, handle: sendMail },

  {
    method: 'POST',
    path: '/teamwork/sendActivityNotification',
    area: 'teams',
    needs: permissions.sendActivity,
    handle: sendActivityNotification,
  },
  {
    method: 'GET',
    path: '/teamwork/installedApps',
    area: 'teams',
    needs: permissions.readInstalledApps,
    handle: listInstalledApps,
  },
  {
    method: 'POST',
    path: '/teamwork/installedApps',
    area: 'teams',
    needs: permissions.installApp,
    handle: installApp,
  },
]
