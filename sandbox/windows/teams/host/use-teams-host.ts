import { useEffect, useEffectEvent, type RefObject } from 'react'
import { carryOut, type TeamsHost } from './teams-calls.ts'
import { teamsRequest } from './wire.ts'

/** Answers the teams-js of the app in this frame, and tells it when the theme changes. */
export function useTeamsHost(frame: RefObject<HTMLIFrameElement | null>, host: TeamsHost): void {
  const answer = useEffectEvent(async (event: MessageEvent<unknown>) => {
    const target = frame.current?.contentWindow
    if (!target || event.source !== target || event.origin !== location.origin) return
    const request = teamsRequest.safeParse(event.data)
    if (!request.success) return
    const reply = await carryOut(host, request.data)
    if (reply !== undefined) target.postMessage(reply, location.origin)
  })

  useEffect(() => {
    const listener = (event: MessageEvent<unknown>): void => void answer(event)
    window.addEventListener('message', listener)
    return () => window.removeEventListener('message', listener)
  }, [])

  const { theme } = host
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, location.origin)
  }, [frame, theme])
}
