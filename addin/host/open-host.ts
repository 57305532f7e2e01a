import type { AppConfig } from '../../shared/contract/me.ts'
import type { Host } from './host.ts'

/** Which page this is: the task pane is held by Outlook, the tab by Teams; either may be opened in a plain browser. */
export type Page = 'outlook' | 'teams'

export async function openHost(page: Page, config: AppConfig): Promise<Host> {
  const isInFrame = window.parent !== window
  if (page === 'teams' && isInFrame) {
    const { teamsHost } = await import('./teams/teams-host.ts')
    return teamsHost(config)
  }

  const { loadOffice } = await import('./office-script.ts')
  const { host } = await loadOffice(config.officeJsUrl)
  // After office.js, which brings the bridge that nested sign-in looks for.
  const { createSignIn } = await import('./sign-in.ts')
  const token = createSignIn(config)
  if (host === Office.HostType.Outlook) {
    const { outlookHost } = await import('./outlook/outlook-host.ts')
    return outlookHost(token)
  }
  const { browserHost } = await import('./browser/browser-host.ts')
  return browserHost(token)
}
