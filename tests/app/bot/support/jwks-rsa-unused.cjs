/**
 * In the place of `jwks-rsa`, which requires an ES module: Node does that, Jest does not before Node 24. The bot's
 * library loads it for a check of tokens that we do not use (functions/bot/connector-token.ts is ours).
 */
module.exports = () => {
  throw new Error('The library’s own token check shall not be used')
}
