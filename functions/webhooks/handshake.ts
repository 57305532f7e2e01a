import type { HttpRequest, HttpResponseInit } from '@azure/functions'

/** Graph's are under 200; whatever is longer is not Graph's. */
const longestToken = 2_048

/**
 * Graph asks whether an address is ours before it makes a subscription: the token comes back as it is, decoded, as plain text.
 * Undefined: this is no such question.
 */
export function handshake({ query }: HttpRequest): HttpResponseInit | undefined {
  const token = query.get('validationToken')
  if (token === null) return undefined
  if (token === '' || token.length > longestToken) return { status: 400 }
  // Anybody may ask: nothing that a browser could run is echoed.
  const body = token.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
    body,
  }
}
