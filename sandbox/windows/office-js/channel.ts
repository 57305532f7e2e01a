import { hostMessage, officeChannel, type HostMessage } from './protocol.ts'

type HostEvent = Extract<HostMessage, { kind: 'itemChanged' | 'themeChanged' }>

export interface Channel {
  /** Rejects when the window refuses, or says nothing for `timeoutMs`. */
  call(method: string, args?: unknown): Promise<unknown>
  onEvent(listener: (event: HostEvent) => void): void
}

const timeoutMs = 30_000

/** The wire to the Outlook window that holds this frame. Hears only its own parent, and only from its own origin. */
export function openChannel(frame: Window): Channel {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  const listeners: ((event: HostEvent) => void)[] = []
  let lastId = 0

  frame.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== frame.parent || event.origin !== frame.location.origin) return
    const message = hostMessage.safeParse(event.data)
    if (!message.success) return

    if (message.data.kind === 'itemChanged' || message.data.kind === 'themeChanged') {
      for (const listener of listeners) listener(message.data)
      return
    }
    const caller = waiting.get(message.data.id)
    waiting.delete(message.data.id)
    if (message.data.kind === 'answer') caller?.resolve(message.data.value)
    else caller?.reject(new Error(message.data.message))
  })

  return {
    call(method, args) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id)
          reject(new Error(`Outlook did not answer ${method} within ${timeoutMs} ms`))
        }, timeoutMs)
        const settle =
          <T>(then: (value: T) => void) =>
          (value: T) => {
            clearTimeout(timer)
            then(value)
          }
        waiting.set(id, { resolve: settle(resolve), reject: settle(reject) })
        frame.parent.postMessage({ channel: officeChannel, id, method, args }, frame.location.origin)
      })
    },
    onEvent: (listener) => void listeners.push(listener),
  }
}
