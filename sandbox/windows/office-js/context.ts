import { deliver } from './async-result.ts'
import type { Channel } from './channel.ts'
import { EventType, HostType, PlatformType } from './enums.ts'
import { eventSource } from './events.ts'
import { composeItem } from './item-compose.ts'
import { appointmentReadItem, messageReadItem } from './item-read.ts'
import type { ItemSnapshot, OfficeSession } from './protocol.ts'
import { roamingSettings } from './roaming-settings.ts'

/** The requirement sets of Outlook on the web that this script covers in the parts the product uses. */
const supported: Record<string, number> = {
  mailbox: 1.14,
  nestedappauth: 1.1,
  openbrowserwindowapi: 1.1,
  addincommands: 1.3,
}

const requirements = {
  isSetSupported: (name: string, minVersion = '1.1') =>
    (supported[name.toLowerCase()] ?? 0) >= versionNumber(minVersion),
}

/** `1.4` must not count as more than `1.14`. */
function versionNumber(version: string): number {
  const [major = '0', minor = '0'] = version.split('.')
  return Number(major) + Number(minor) / 100
}
for (const [name, version] of Object.entries(supported)) supported[name] = versionNumber(String(version))

function itemOf(item: ItemSnapshot | null, channel: Channel) {
  if (item === null) return null
  if (item.kind === 'messageRead') return messageReadItem(item, channel)
  if (item.kind === 'appointmentRead') return appointmentReadItem(item, channel)
  return composeItem(item, channel)
}

/** Office.context inside Outlook, kept up to date by the window's events. */
export function outlookContext(session: OfficeSession, channel: Channel) {
  const mailboxEvents = eventSource([EventType.ItemChanged, EventType.OfficeThemeChanged])
  const mailbox = {
    item: itemOf(session.item, channel),
    userProfile: { ...session.userProfile, accountType: 'office365', timeZone: 'Romance Standard Time' },
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: '16.0.0.0', OWAView: 'ThreeColumns' },
    addHandlerAsync: mailboxEvents.addHandlerAsync,
    removeHandlerAsync: mailboxEvents.removeHandlerAsync,
    displayNewMessageForm: (form: unknown) => void channel.call('displayNewMessageForm', form),
    displayAppointmentForm: (itemId: string) => void channel.call('displayAppointmentForm', { itemId }),
  }
  const context = {
    host: HostType.Outlook,
    platform: PlatformType.OfficeOnline,
    diagnostics: { host: HostType.Outlook, platform: PlatformType.OfficeOnline, version: '16.0.0.0' },
    displayLanguage: session.displayLanguage,
    contentLanguage: session.displayLanguage,
    officeTheme: session.theme,
    requirements,
    roamingSettings: roamingSettings(session.roamingSettings, channel),
    mailbox,
    ui: {
      openBrowserWindow: (url: string) => void window.open(url, '_blank', 'noopener'),
      closeContainer: () => void channel.call('closeContainer'),
    },
    auth: {
      getAuthContext: (...rest: unknown[]) => {
        const context = Promise.resolve({ userPrincipalName: session.userProfile.emailAddress })
        deliver(context, rest)
        return context
      },
    },
  }

  channel.onEvent((event) => {
    if (event.kind === 'itemChanged') {
      mailbox.item = itemOf(event.item, channel)
      mailboxEvents.raise(EventType.ItemChanged, { initialData: null })
    } else {
      context.officeTheme = event.theme
      mailboxEvents.raise(EventType.OfficeThemeChanged, { officeTheme: event.theme })
    }
  })
  return context
}
