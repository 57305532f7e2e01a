type BridgeListener = (response: string) => void

/**
 * Puts `nestedAppAuthBridge` on the window, where MSAL looks for it. `send` carries one request envelope (JSON) to whoever
 * holds the person's session and resolves with the response envelope (JSON).
 */
export function installFrameBridge(target: Window, send: (envelope: string) => Promise<unknown>): void {
  const listeners = new Set<BridgeListener>()
  async function deliver(envelope: string): Promise<void> {
    const response = String(await send(envelope))
    for (const listener of listeners) listener(response)
  }
  const bridge = {
    addEventListener: (name: string, listener: BridgeListener) => void (name === 'message' && listeners.add(listener)),
    removeEventListener: (_name: string, listener: BridgeListener) => void listeners.delete(listener),
    postMessage: (envelope: string) => void deliver(envelope),
  }
  Object.assign(target, { nestedAppAuthBridge: bridge })
}
