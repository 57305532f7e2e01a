import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useEffectEvent, useRef } from 'react'
import { useHost } from '../app/app-context.ts'
import { adoptSubPage, hashOf, usePlace, type Room } from '../app/place.ts'
import { RequestPage } from '../features/request/components/request-page.tsx'
import { Requests } from '../features/requests/components/requests.tsx'
import { Today } from '../features/today/components/today.tsx'
import { Waiting } from '../ui/notices/waiting.tsx'
import { useWide } from '../ui/use-wide.ts'
import { DeskBar } from './desk-bar.tsx'
import { Caseload, NewRequest, Operations, Policies, Preferences, Roster } from './rooms-later.ts'
import type { Rooms } from './teams-rooms.ts'

export interface DeskProps {
  readonly rooms: Rooms
  readonly front: Room
}

const fronts = {
  today: Today,
  requests: Requests,
  roster: Roster,
  caseload: Caseload,
  policies: Policies,
  operations: Operations,
  new: NewRequest,
  preferences: Preferences,
} as const

/** A list, and the request opened from it beside it; where there is no room for both, in its place. */
export function Desk({ rooms, front }: DeskProps) {
  const styles = useStyles()
  const { subPage } = useHost()
  const place = usePlace()
  const isWide = useWide('(min-width: 900px)')
  const isThere = place.room !== undefined && [...rooms.tabs, ...rooms.others].includes(place.room)
  const room = isThere && place.room !== undefined ? place.room : front
  const Front = fronts[room]
  const { reference, part } = place
  const close = () => location.assign(hashOf({ room }))
  useEffect(() => adoptSubPage(subPage), [subPage])
  useAskOnFocus()
  const list = useReturningFocus(reference)

  useEscape(reference === undefined ? undefined : close)
  return (
    <main className={mergeClasses(styles.root, isWide && styles.wide)}>
      <div
        ref={list}
        className={mergeClasses(styles.list, isWide && styles.scrolls)}
        hidden={!isWide && reference !== undefined}
      >
        <div className={styles.page}>
          <DeskBar rooms={rooms} room={room} />
          <Suspense fallback={<Waiting lines={10} />}>
            <Front open={reference} />
          </Suspense>
        </div>
      </div>
      {reference !== undefined && (
        <div className={isWide ? styles.panel : undefined}>
          <div className={styles.page}>
            <RequestPage
              key={reference}
              reference={reference}
              shape={isWide ? 'panel' : 'page'}
              {...(part === undefined ? {} : { part })}
              onClose={close}
            />
          </div>
        </div>
      )}
    </main>
  )
}

function useEscape(leave: (() => void) | undefined): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key === 'Escape' && !event.defaultPrevented && !isTyping) leave?.()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

/** When the request is closed, the keyboard goes on from what opened it, or from what would open it now. */
function useReturningFocus(reference: string | undefined) {
  const list = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement>(undefined)
  const last = useRef<string>(undefined)
  useEffect(() => {
    const element = list.current
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.dataset['opens'] !== undefined) opener.current = target
    }
    element?.addEventListener('focusin', remember)
    return () => element?.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    const closed = reference === undefined ? last.current : undefined
    last.current = reference
    if (closed === undefined) return
    const isThere = opener.current?.isConnected === true && opener.current.dataset['opens'] === closed
    const others = list.current?.querySelectorAll<HTMLElement>(`[data-opens="${closed}"]`) ?? []
    const target = isThere ? opener.current : [...others].at(-1)
    target?.focus()
  }, [reference])
  return list
}

/** Coming back to the window asks again at once, not only when the next turn comes. */
function useAskOnFocus(): void {
  const queryClient = useQueryClient()
  const ask = useEffectEvent(() => void queryClient.refetchQueries({ type: 'active', stale: true }))
  useEffect(() => {
    const listener = () => ask()
    window.addEventListener('focus', listener)
    return () => window.removeEventListener('focus', listener)
  }, [])
}

const useStyles = makeStyles({
  root: { minHeight: '100vh', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
  wide: { display: 'flex', height: '100vh', overflow: 'hidden' },
  list: { flexGrow: 1, minWidth: 0 },
  scrolls: { overflowY: 'auto' },
  // Inside what scrolls: what sticks to the top must not stop short of it.
  page: { padding: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  panel: {
    width: '420px',
    flexShrink: 0,
    overflowY: 'auto',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
})
