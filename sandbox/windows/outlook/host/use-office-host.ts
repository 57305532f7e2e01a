import { useEffect, useEffectEvent, type RefObject } from 'react'
import {
  frameCall,
  itemSnapshot,
  officeChannel,
  type HostMessage,
  type ItemSnapshot,
  type OfficeTheme,
} from '../../office-js/protocol.ts'
import { carryOut, type OfficeWindow } from './office-calls.ts'

/** Answers the office.js of the add-in in this frame, and tells it when the item or the theme changes. */
export function useOfficeHost(
  frame: RefObject<HTMLIFrameElement | null>,
  outlook: OfficeWindow,
  item: ItemSnapshot | null,
  theme: OfficeTheme,
): void {
  const answer = useEffectEvent(async (event: MessageEvent<unknown>) => {
    const target = frame.current?.contentWindow
    if (!target || event.source !== target || event.origin !== location.origin) return
    const call = frameCall.safeParse(event.data)
    if (!call.success) return

    const { id, method, args } = call.data
    const reply = await carryOut(outlook, method, args).then(
      (value): HostMessage => ({ channel: officeChannel, kind: 'answer', id, value }),
      (cause: unknown): HostMessage => ({ channel: officeChannel, kind: 'refusal', id, message: String(cause) }),
    )
    target.postMessage(reply, location.origin)
  })

  const tell = useEffectEvent((message: HostMessage) => {
    frame.current?.contentWindow?.postMessage(message, location.origin)
  })

  useEffect(() => {
    const listener = (event: MessageEvent<unknown>): void => void answer(event)
    window.addEventListener('message', listener)
    return () => window.removeEventListener('message', listener)
  }, [])

  // The item is rebuilt each time the mails are fetched; only another item, or other content, is news.
  const content = JSON.stringify(item)
  useEffect(() => {
    const changed = itemSnapshot.nullable().parse(JSON.parse(content))
    tell({ channel: officeChannel, kind: 'itemChanged', item: changed })
  }, [content])

  useEffect(() => tell({ channel: officeChannel, kind: 'themeChanged', theme }), [theme])
}
