/** Tells that a call to Graph goes, before it does. Others carry no such id. */
export function tellingFetch(whole: typeof fetch, tellSent: (clientRequestId: string) => void): typeof fetch {
  return (input, init) => {
    const clientRequestId = new Headers(init?.headers).get('client-request-id')
    if (clientRequestId !== null) tellSent(clientRequestId)
    return whole(input, init)
  }
}
