/** The invented tenant's fixed ids and secrets. They open nothing but the sandbox on this machine. */
export const sandboxIds = {
  tenantId: '6f1c0c52-7a3e-4b1c-9a57-2f4d8e90b611',
  /** The product's app registration: the audience of its API and the client that calls Graph. */
  apiClientId: '3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
  apiClientSecret: 'sandbox-api-secret',
  /** The bot's app registration. */
  botAppId: '9d20e4f7-6c18-4a6b-b3f5-71c8a05e2d43',
  botAppSecret: 'sandbox-bot-secret',
} as const

/** The Microsoft audiences that clients ask for by name, whatever the base address is here. */
export const graphAudience = 'https://graph.microsoft.com'
export const botFrameworkAudience = 'https://api.botframework.com'
