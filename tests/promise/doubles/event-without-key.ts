const keys = new Set(['transactionId', 'singleValueExtendedProperties'])

/** An event is created without anything to know it by, and so a look for it finds nothing: as if nobody had thought of repeats. */
export function eventWithoutKey(): void {
  const send = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    if (!url.includes('/events')) return send(input, init)
    if (url.includes('singleValueExtendedProperties')) return Response.json({ value: [] })
    if (init?.method !== 'POST' || typeof init.body !== 'string' || /\/(cancel|accept|decline)$/.test(url))
      return send(input, init)
    return send(input, { ...init, body: withoutKeys(init.body) })
  }
}

function withoutKeys(body: string): string {
  return JSON.stringify(JSON.parse(body), (name, value: unknown) => (keys.has(name) ? undefined : value))
}
