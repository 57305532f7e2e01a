import { installFrameBridge } from '../naa/frame-bridge.ts'
import { installTopBridge } from '../naa/top-bridge.ts'
import { openChannel } from './channel.ts'
import { outlookContext } from './context.ts'
import { AsyncResultStatus, CoercionType, EventType, HostType, MailboxEnums, PlatformType } from './enums.ts'
import { session } from './protocol.ts'

/**
 * The sandbox's stand-in for https://appsforoffice.microsoft.com/lib/1/hosted/office.js: the same global `Office`, for the
 * part of the API that the product uses, in an Outlook window of the sandbox or outside any host.
 */
interface HostInfo {
  host: string | null
  platform: string | null
}

// The real script takes these away, and routers and MSAL must cope with it; so must ours.
Object.assign(window.history, { pushState: null, replaceState: null })

// Outlook tells its frames who holds them in this parameter; without it the page stands on its own.
const isInOutlook =
  window.parent !== window && new URLSearchParams(location.search).get('_host_Info')?.startsWith('Outlook$')

const office = {
  AsyncResultStatus,
  CoercionType,
  EventType,
  HostType,
  MailboxEnums,
  PlatformType,
  context: undefined as ReturnType<typeof outlookContext> | undefined,
  initialize: undefined as ((reason: string) => void) | undefined,
  async onReady(callback?: (info: HostInfo) => unknown): Promise<HostInfo> {
    const info = await ready
    callback?.(info)
    return info
  },
  actions: { associate: () => undefined },
}

async function start(): Promise<HostInfo> {
  if (!isInOutlook) {
    installTopBridge(window)
    return { host: null, platform: null }
  }
  const channel = openChannel(window)
  installFrameBridge(window, (envelope) => channel.call('nestedAppAuth', envelope))
  office.context = outlookContext(session.parse(await channel.call('start')), channel)
  return { host: office.context.host, platform: office.context.platform }
}

Object.assign(window, { Office: office })
const ready = start()
// `Office.initialize` is assigned by scripts that come after this one.
void ready.then(() => setTimeout(() => office.initialize?.('inbox'), 0))
