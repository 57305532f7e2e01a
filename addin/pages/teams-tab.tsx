import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { useApi, useApp } from '../app/app-context.ts'
import { meQuery } from '../app/me.ts'
import { StartFailed } from '../ui/notices/start-failed.tsx'
import { Desk, LeaderTab } from './teams-later.ts'
import { roomsOf } from './teams-rooms.ts'
import { TabWaiting } from './teams-waiting.tsx'

const todayCheckMs = 60_000

/** The tab is each reader's own front: the consultant's day, HR's list, the leader's page. */
export function TeamsTab() {
  const { host, speak } = useApp()
  // Asked for again now and then, since the day turns while the tab stands open.
  const me = useQuery({ ...meQuery(useApi()), refetchInterval: todayCheckMs })
  const { language, isLanguageChosen } = me.data ?? {}

  useEffect(() => {
    if (language !== undefined && (host.kind === 'browser' || isLanguageChosen === true)) void speak(language)
  }, [host.kind, language, isLanguageChosen, speak])

  if (me.isPending) return <TabWaiting />
  if (!me.data) return <StartFailed error={me.error} onRetry={() => me.refetch()} />
  const rooms = roomsOf(me.data)
  const [front] = rooms.tabs
  return (
    <Suspense fallback={<TabWaiting />}>
      {front === undefined ? <LeaderTab me={me.data} /> : <Desk rooms={rooms} front={front} />}
    </Suspense>
  )
}
