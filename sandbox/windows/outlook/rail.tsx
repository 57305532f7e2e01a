import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarFilled, CalendarRegular, MailFilled, MailRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (max-width: 760px)': { flexDirection: 'row', order: 2, justifyContent: 'center' },
  },
  button: {
    width: '40px',
    height: '40px',
    display: 'grid',
    placeContent: 'center',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorNeutralBackground1 },
})

const places = [
  { place: 'mail', label: 'Mail', Icon: MailRegular, Chosen: MailFilled },
  { place: 'calendar', label: 'Kalender', Icon: CalendarRegular, Chosen: CalendarFilled },
] as const

export function Rail({ place, onGo }: { place: 'mail' | 'calendar'; onGo: (place: 'mail' | 'calendar') => void }) {
  const styles = useStyles()
  return (
    <nav className={styles.rail} aria-label="Outlook">
      {places.map(({ place: one, label, Icon, Chosen }) => (
        <button
          key={one}
          title={label}
          aria-label={label}
          type="button"
          className={mergeClasses(styles.button, one === place && styles.chosen)}
          aria-current={one === place ? 'page' : undefined}
          onClick={() => onGo(one)}
        >
          {one === place ? <Chosen fontSize={24} /> : <Icon fontSize={24} />}
        </button>
      ))}
    </nav>
  )
}
