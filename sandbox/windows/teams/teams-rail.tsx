import { CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { AlertFilled, AlertRegular, ChatFilled, ChatRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { AppIcon } from '../common/app-icon.tsx'
import { Hidden } from '../common/hidden.tsx'

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXS,
    width: '72px',
    boxSizing: 'border-box',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (max-width: 760px)': { flexDirection: 'row', width: 'auto', order: 2, justifyContent: 'space-around' },
  },
  button: {
    position: 'relative',
    display: 'grid',
    justifyItems: 'center',
    gap: '2px',
    minHeight: '52px',
    minWidth: '60px',
    paddingBlock: tokens.spacingVerticalXS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorNeutralBackground1 },
  count: { position: 'absolute', top: '2px', insetInlineEnd: '8px' },
})

export type TeamsPlace = 'activity' | 'chat' | 'app'

export interface TeamsRailProps {
  place: TeamsPlace
  unreadMessages: number
  unreadActivities: number
  onGo: (place: TeamsPlace) => void
}

export function TeamsRail({ place, unreadMessages, unreadActivities, onGo }: TeamsRailProps) {
  const styles = useStyles()
  const entry = (to: TeamsPlace, label: string, icon: ReactNode, unread: number) => (
    <button
      type="button"
      className={mergeClasses(styles.button, place === to && styles.chosen)}
      aria-current={place === to ? 'page' : undefined}
      onClick={() => onGo(to)}
    >
      {icon}
      <Text size={100}>{label}</Text>
      {unread > 0 && <Hidden>, {unread} nye</Hidden>}
      {unread > 0 && <CounterBadge count={unread} size="small" color="danger" className={styles.count} aria-hidden />}
    </button>
  )
  return (
    <nav className={styles.rail} aria-label="Teams">
      {entry(
        'activity',
        'Aktivitet',
        place === 'activity' ? <AlertFilled fontSize={24} /> : <AlertRegular fontSize={24} />,
        unreadActivities,
      )}
      {entry(
        'chat',
        'Chat',
        place === 'chat' ? <ChatFilled fontSize={24} /> : <ChatRegular fontSize={24} />,
        unreadMessages,
      )}
      {entry('app', 'Hurtigspor', <AppIcon size={24} />, 0)}
    </nav>
  )
}
