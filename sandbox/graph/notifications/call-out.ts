export interface CallOut {
  url: URL | string
  contentType: string
  body?: string
  /** Real milliseconds. */
  answerWithinMs: number
  stopped?: AbortSignal
}

export type Reply = { kind: 'answered'; status: number; contentType: string; text: string } | { kind: 'silent' }

/** One POST to an app's own address. A redirect is an answer, not followed. */
export async function callOut({ url, contentType, body, answerWithinMs, stopped }: CallOut): Promise<Reply> {
  const timeout = AbortSignal.timeout(answerWithinMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': contentType },
      redirect: 'manual',
      signal: stopped ? AbortSignal.any([stopped, timeout]) : timeout,
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    return { kind: 'answered', status: response.status, contentType: response.headers.get('Content-Type') ?? '', text }
  } catch {
    // Nothing but the network is in the try: nobody answered, not in time, or the connection was cut.
    return { kind: 'silent' }
  }
}
