import { z } from 'zod'

/** The messages of nested app authentication, as @azure/msal-browser sends and expects them (its src/naa). */
export const bridgeRequest = z.object({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.enum(['GetInitContext', 'GetToken', 'GetTokenPopup']),
  requestId: z.string(),
  tokenParams: z.object({ clientId: z.string(), scope: z.string(), authority: z.string().optional() }).optional(),
})
export type BridgeRequest = z.infer<typeof bridgeRequest>

export interface BridgeAccount {
  homeAccountId: string
  environment: string
  tenantId: string
  username: string
  localAccountId: string
  name: string
}

interface Answer {
  messageType: 'NestedAppAuthResponse'
  requestId: string
}

export type BridgeResponse =
  | (Answer & {
      success: true
      initContext: {
        capabilities: { queryAccount: boolean }
        sdkName: string
        sdkVersion: string
        accountContext: { homeAccountId: string; environment: string; tenantId: string }
      }
    })
  | (Answer & {
      success: true
      token: { access_token: string; id_token: string; expires_in: number; scope: string; properties: null }
      account: BridgeAccount
    })
  | (Answer & { success: false; error: { status: string; code: string; description: string } })
