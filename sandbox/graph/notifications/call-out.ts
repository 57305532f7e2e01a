export interface CallOut {
  url: URL | string
  contentType: string
  body?: string
  /** Real milliseconds, for everything together. */
  answerWithinMs: number
  stopped?: AbortSignal
}

export type Reply = { kind: 'answered'; status: number; contentType: string; text: string } | { kind: 'silent' }

/** One POST to an app's own address. A redirect is an answer, not followed. */
export async function callOut({ answerWithinMs, stopped, ...call }: CallOut): Promise<Reply> {
  const timeout = AbortSignal.timeout(answerWithinMs)
  const signal = stopped ? AbortSignal.any([stopped, timeout]) : timeout
  const reply = await attempt(call, signal)
  // A kept connection may be closed at the other end just as it is used; a new one tells whether anybody is there.
  return reply.kind === 'silent' && !signal.aborted ? attempt(call, signal) : reply
}

async function attempt(
  { url, contentType, body }: Pick<CallOut, 'url' | 'contentType' | 'body'>,
  signal: AbortSignal,
): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': contentType },
      redirect: 'manual',
      signal,
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    return { kind: 'answered', status: response.status, contentType: response.headers.get('Content-Type') ?? '', text }
  } catch {
    // Nothing but the network is in the try: nobody answered, not in time, or the connection was cut.
    return { kind: 'silent' }
  }
}
