import { z } from 'zod'
import { fetchToken } from '../../common/api/token.ts'
import { claimsOf } from '../../common/claims.ts'
import { answerBridge } from '../../naa/answer-bridge.ts'
import { appPlaceIn, type AppPlace } from './deep-link.ts'
import { runtimeConfig, supportedSdkVersion } from './runtime.ts'
import { answerTo, type TeamsAnswer, type TeamsRequest } from './wire.ts'

/** What the Teams window is just now, as its tab may know it. */
export interface TeamsHost {
  person: { id: string; oid: string; name: string; mail: string }
  locale: string
  theme: 'default' | 'dark' | 'contrast'
  place: AppPlace
  go(place: AppPlace): void
}

const navigation = z.object({ pageId: z.string(), subPageId: z.string().nullish() })

/** Carries out one teams-js request. Undefined: teams-js waits for no answer to it. */
export async function carryOut(host: TeamsHost, request: TeamsRequest): Promise<TeamsAnswer | undefined> {
  const [first] = request.args ?? []
  switch (request.func) {
    case 'initialize':
      // In this order: teams-js looks for the runtime in the last place when it decides on nested app authentication.
      return answerTo(request, ['content', 'web', supportedSdkVersion, runtimeConfig])
    case 'getContext':
      return answerTo(request, [await contextOf(host)])
    case 'authentication.getAuthToken': {
      const token = await fetchToken(host.person.id, 'api')
      return answerTo(request, token.kind === 'refused' ? [false, token.reason] : [true, token.accessToken])
    }
    case 'nestedAppAuth.execute':
      return answerTo(request, [null, await answerBridge(host.person.id, z.string().parse(request.data))])
    case 'executeDeepLink':
    case 'openLink':
      return answerTo(request, openLink(host, z.string().parse(first)))
    case 'pages.navigateToApp': {
      const { pageId, subPageId } = navigation.parse(first)
      host.go({ pageId, subPageId: subPageId ?? undefined })
      return answerTo(request, [true])
    }
    case 'appInitialization.success':
      return answerTo(request, [undefined])
    // An app says these and waits for nothing; the window is ready for all of them at any time.
    case 'registerHandler':
    case 'appInitialization.appLoaded':
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
    case 'readyToUnload':
    case 'setFrameContext':
      return undefined
    default:
      return answerTo(request, [false, `Teams in the sandbox does not know ${request.func}`])
  }
}

function openLink(host: TeamsHost, address: string): unknown[] {
  const place = appPlaceIn(address)
  if (place === undefined) window.open(address, '_blank', 'noopener')
  else host.go(place)
  return [true]
}

async function contextOf({ person, locale, theme, place }: TeamsHost) {
  const token = await fetchToken(person.id, 'api')
  return {
    locale,
    theme,
    entityId: place.pageId,
    subEntityId: place.subPageId ?? '',
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: 'web',
    userObjectId: person.oid,
    userDisplayName: person.name,
    userPrincipalName: person.mail,
    loginHint: person.mail,
    sessionId: sessionId,
    appSessionId: sessionId,
    ...(token.kind === 'token' ? { tid: claimsOf(token.accessToken).tid } : {}),
  }
}

const sessionId = crypto.randomUUID()
