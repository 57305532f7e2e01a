import type { IPublicClientApplication } from '@azure/msal-browser'
import type { AppConfig } from '../../shared/contract/me.ts'
import type { Host } from './host.ts'

const silentTimeoutMs = 20_000

/**
 * Signs in through the host when it offers nested app authentication, else in this page: silently first, with a window
 * only when Entra wants to see the person. The library is large, so it loads while the page already shows its frame.
 */
export function createSignIn(config: AppConfig): Host['token'] {
  const library = import('@azure/msal-browser')
  const application = library.then(({ createNestablePublicClientApplication }) =>
    createNestablePublicClientApplication({
      auth: { clientId: config.clientId, authority: config.authority },
      cache: { cacheLocation: 'sessionStorage' },
    }),
  )
  const scopes = [config.scope]

  async function silently(msal: IPublicClientApplication, forceRefresh: boolean) {
    const account = msal.getActiveAccount() ?? msal.getAllAccounts()[0]
    if (account) return msal.acquireTokenSilent({ scopes, account, forceRefresh })
    return msal.ssoSilent({ scopes })
  }

  let popup: Promise<string> | undefined
  return async ({ isRefused = false } = {}) => {
    const [{ InteractionRequiredAuthError, BrowserAuthError }, msal] = await Promise.all([library, application])
    try {
      const { accessToken, account } = await inTime(silently(msal, isRefused))
      msal.setActiveAccount(account)
      return accessToken
    } catch (error) {
      if (!(error instanceof InteractionRequiredAuthError || error instanceof BrowserAuthError)) throw error
      popup ??= msal
        .acquireTokenPopup({ scopes })
        .then(({ accessToken, account }) => {
          msal.setActiveAccount(account)
          return accessToken
        })
        .finally(() => {
          popup = undefined
        })
      return popup
    }
  }
}

/** Rejects when the host says nothing for 20 s. Asking the person has no such limit: that takes the time it takes. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The host did not answer in time')), silentTimeoutMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
