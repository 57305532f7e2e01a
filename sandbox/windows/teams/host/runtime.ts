/** What this host can do, in teams-js' runtime format 4. teams-js refuses in the app whatever is not named here. */
export const runtimeConfig = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    nestedAppAuth: {},
    pages: {},
  },
})

/** The newest SDK this host says it follows. */
export const supportedSdkVersion = '2.58.0'
