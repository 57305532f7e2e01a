/** Who may make a call, as the permission names in a token say. */
export interface CallPermissions {
  /** `roles` of an application token. */
  application: readonly string[]
  /** `scp` of a signed-in person's token, for calls about anybody. */
  anybody: readonly string[]
  /** `scp` that reach the caller's own mailbox or entry only. */
  own: readonly string[]
}

const readCalendars = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite']
const writeCalendars = ['Calendars.ReadWrite']
const readMail = ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite']
const readPeople = [
  'User.ReadBasic.All',
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
]
const readRelations = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']
const readSelf = ['User.Read', 'User.ReadWrite']
const readApps = [
  'TeamsAppInstallation.ReadForUser',
  'TeamsAppInstallation.ReadWriteSelfForUser',
  'TeamsAppInstallation.ReadWriteForUser',
]

const inOwnMailbox = (names: readonly string[]): CallPermissions => ({ application: names, anybody: [], own: names })

/** Microsoft's permission reference for the calls of the sandbox, without the names nobody gives such an app. */
export const permissions = {
  getSchedule: { application: readCalendars, anybody: readCalendars, own: [] },
  readCalendar: inOwnMailbox(readCalendars),
  /** One event by its id: the reference names no writing permission here, unlike for lists. */
  readEvent: inOwnMailbox(['Calendars.ReadBasic', 'Calendars.Read']),
  writeCalendar: inOwnMailbox(writeCalendars),
  /** A subscription on events: writing does not stand in for reading here. */
  watchEvents: inOwnMailbox(['Calendars.Read']),
  readMail: inOwnMailbox(readMail),
  sendMail: inOwnMailbox(['Mail.Send']),
  readMailboxSettings: inOwnMailbox(['MailboxSettings.Read', 'MailboxSettings.ReadWrite']),
  listPeople: { application: readPeople, anybody: readPeople, own: [] },
  readPerson: { application: readPeople, anybody: readPeople, own: readSelf },
  readManager: { application: readRelations, anybody: readRelations, own: [] },
  readReports: { application: readRelations, anybody: readRelations, own: ['User.Read'] },
  sendActivity: {
    application: ['TeamsActivity.Send.User', 'TeamsActivity.Send'],
    anybody: ['TeamsActivity.Send'],
    own: [],
  },
  installApp: {
    application: ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'],
    anybody: [],
    own: ['TeamsAppInstallation.ReadWriteSelfForUser', 'TeamsAppInstallation.ReadWriteForUser'],
  },
  readInstalledApps: {
    application: [...readApps.map((name) => `${name}.All`), 'TeamsAppInstallation.Read.All'],
    anybody: [],
    own: readApps,
  },
} as const satisfies Record<string, CallPermissions>
