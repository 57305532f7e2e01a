import { makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../common/appearance.ts'
import type { Person } from '../common/api/people.ts'
import { teamsQuery, type ActivityItem } from '../common/api/teams.ts'
import { SandboxBar } from '../common/sandbox-bar.tsx'
import { ActivityFeed } from './activity/activity-feed.tsx'
import { AppTab } from './app-tab.tsx'
import { ChatPlace } from './chat/chat-place.tsx'
import { appPlaceIn, type AppPlace } from './host/deep-link.ts'
import { useSeen } from './seen.ts'
import { TeamsRail, type TeamsPlace } from './teams-rail.tsx'

const useStyles = makeStyles({
  window: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'clip' },
  body: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-width: 760px)': { flexDirection: 'column' },
  },
  main: { flexGrow: 1, minWidth: 0, minHeight: 0 },
})

/** One person's Teams: activity, the chat with the bot, and the personal app. */
export function TeamsWindow({ person }: { person: Person }) {
  const styles = useStyles()
  const [language, setLanguage] = useLanguage(person.id, person.language ?? 'da')
  const [place, setPlace] = useState<TeamsPlace>('chat')
  const [appPlace, setAppPlace] = useState<AppPlace>({ pageId: '', subPageId: undefined })
  const [wasAppOpened, setAppOpened] = useState(false)
  const { messages = [], activities = [] } = useQuery(teamsQuery(person.id)).data ?? {}
  const seenMessages = useSeen(person.id, 'chat')
  const seenActivities = useSeen(person.id, 'activity')

  const go = (to: TeamsPlace): void => {
    setPlace(to)
    if (to === 'app') setAppOpened(true)
  }
  const goInApp = (to: AppPlace): void => {
    setAppPlace(to)
    go('app')
  }
  const openLink = (address: string): void => {
    const inApp = appPlaceIn(address)
    if (inApp === undefined) window.open(address, '_blank', 'noopener')
    else goInApp(inApp)
  }

  const openActivity = ({ messageId, webUrl }: ActivityItem): void => {
    if (messageId) go('chat')
    else if (webUrl) openLink(webUrl)
  }

  return (
    <div className={styles.window}>
      <SandboxBar person={person.name} language={language} onLanguage={setLanguage} />
      <div className={styles.body}>
        <TeamsRail
          place={place}
          unreadMessages={messages.filter((one) => one.from === 'bot' && seenMessages.isNew(one)).length}
          unreadActivities={activities.filter(seenActivities.isNew).length}
          onGo={go}
        />
        <main className={styles.main}>
          {place === 'activity' && <ActivityFeed person={person.id} seen={seenActivities} onOpen={openActivity} />}
          {place === 'chat' && <ChatPlace person={person} seen={seenMessages} onOpenLink={openLink} />}
          {wasAppOpened && (
            <AppTab person={person} language={language} place={appPlace} isShown={place === 'app'} onGo={goInApp} />
          )}
        </main>
      </div>
    </div>
  )
}
