import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { localeOf, useAppearance, type Appearance, type Language } from '../common/appearance.ts'
import { AppIcon } from '../common/app-icon.tsx'
import type { Person } from '../common/api/people.ts'
import type { AppPlace } from './host/deep-link.ts'
import { frameRights } from '../common/frame-rights.ts'
import { useTeamsHost } from './host/use-teams-host.ts'

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  hidden: { display: 'none' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0 },
  frame: { border: 'none', flexGrow: 1, width: '100%' },
})

const themes = { light: 'default', dark: 'dark', contrast: 'contrast' } as const satisfies Record<Appearance, string>

export interface AppTabProps {
  person: Person
  language: Language
  place: AppPlace
  isShown: boolean
  onGo: (place: AppPlace) => void
}

/** The personal app: its page in a frame that lives on while other parts of Teams are shown. */
export function AppTab({ person, language, place, isShown, onGo }: AppTabProps) {
  const styles = useStyles()
  const frame = useRef<HTMLIFrameElement>(null)
  const [appearance] = useAppearance()
  useTeamsHost(frame, { person, locale: localeOf[language].toLowerCase(), theme: themes[appearance], place, go: onGo })
  return (
    <section className={isShown ? styles.tab : styles.hidden} aria-label="Hurtigspor">
      <div className={styles.head}>
        <AppIcon size={24} />
        <Subtitle2 as="h1" className={styles.title}>
          Hurtigspor
        </Subtitle2>
      </div>
      <iframe
        key={`${language} ${place.pageId} ${place.subPageId ?? ''}`}
        ref={frame}
        className={styles.frame}
        title="Hurtigspor"
        src="/teams.html"
        allow="clipboard-write"
        sandbox={frameRights}
      />
    </section>
  )
}
