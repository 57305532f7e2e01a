import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../shared/contract/requests.ts'
import { useHost } from '../app/app-context.ts'
import { useMe } from '../app/me.ts'
import { adoptSubPage, hashOf, usePlace, type Room } from '../app/place.ts'
import { Meeting } from '../features/receipt/components/meeting.tsx'
import { RequestPage } from '../features/request/components/request-page.tsx'
import { Requests } from '../features/requests/components/requests.tsx'
import { Today } from '../features/today/components/today.tsx'
import { useWide } from '../ui/use-wide.ts'

export interface DeskProps {
  readonly rooms: readonly Room[]
  readonly front: Room
}

// The meeting's own words say what changed; nothing else here depends on it.
const nothing = () => undefined

const fronts = { today: Today, requests: Requests } as const

/** A list, and the request opened from it beside it; where there is no room for both, in its place. */
export function Desk({ rooms, front }: DeskProps) {
  const { t } = useTranslation(['requests', 'today'])
  const styles = useStyles()
  const { subPage } = useHost()
  const place = usePlace()
  const isWide = useWide('(min-width: 900px)')
  const room = place.room !== undefined && rooms.includes(place.room) ? place.room : front
  const Front = fronts[room]
  const { reference } = place
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
        {rooms.length > 1 && (
          <TabList selectedValue={room} onTabSelect={(_, { value }) => location.assign(`#/${String(value)}`)}>
            {rooms.map((one) => (
              <Tab key={one} value={one}>
                {one === 'today' ? t('title', { ns: 'today' }) : t('title')}
              </Tab>
            ))}
          </TabList>
        )}
        <Front open={reference} />
      </div>
      {reference !== undefined && (
        <div className={mergeClasses(styles.request, isWide && styles.panel)}>
          <RequestPage
            key={reference}
            reference={reference}
            shape={isWide ? 'panel' : 'page'}
            onClose={close}
            Meeting={RequestMeeting}
          />
        </div>
      )}
    </main>
  )
}

function RequestMeeting({ request }: { request: RequestView }) {
  const { municipality } = useMe()
  return <Meeting request={request} timeZone={municipality.timeZone} isChoosingAtFirst={false} onChanged={nothing} />
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

/** Where the reader was goes on when the request is closed: at what opened it, or what would open it now. */
function useReturningFocus(reference: string | undefined) {
  const list = useRef<HTMLDivElement>(null)
  const last = useRef<string>(undefined)
  useEffect(() => {
    const closed = reference === undefined ? last.current : undefined
    last.current = reference
    if (closed !== undefined) list.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`)?.focus()
  }, [reference])
  return list
}

/** Coming back to the window asks again at once, not only when the next turn comes. */
function useAskOnFocus(): void {
  const queryClient = useQueryClient()
  const ask = useEffectEvent(
    () => void queryClient.refetchQueries({ queryKey: ['requests'], type: 'active', stale: true }),
  )
  useEffect(() => {
    const listener = () => ask()
    window.addEventListener('focus', listener)
    return () => window.removeEventListener('focus', listener)
  }, [])
}

const useStyles = makeStyles({
  root: { boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
  wide: { display: 'flex', height: '100vh', overflow: 'hidden' },
  list: { flexGrow: 1, minWidth: 0, padding: tokens.spacingHorizontalL, boxSizing: 'border-box' },
  scrolls: { overflowY: 'auto' },
  request: { padding: tokens.spacingHorizontalL, boxSizing: 'border-box', overflowWrap: 'anywhere' },
  panel: {
    width: '420px',
    flexShrink: 0,
    overflowY: 'auto',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
})
