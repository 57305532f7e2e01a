import { Link, makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { HomeRegular } from '@fluentui/react-icons'
import { useClockMove } from './clock-move.ts'
import { ClockControls } from './clock-controls.tsx'
import { AppearanceMenu, LanguageMenu } from './bar-menus.tsx'
import type { Language } from './appearance.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackgroundStatic,
    color: tokens.colorNeutralForegroundStaticInverted,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, flexShrink: 1 },
  wide: { '@media (max-width: 560px)': { display: 'none' } },
  narrow: { '@media (min-width: 561px)': { display: 'none' } },
  push: { marginInlineStart: 'auto' },
  home: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    minWidth: '32px',
    justifyContent: 'center',
    color: 'inherit',
  },
  homeText: { marginInlineStart: tokens.spacingHorizontalXS, '@media (max-width: 900px)': { display: 'none' } },
  progress: { position: 'absolute', insetInline: 0, zIndex: 1 },
})

export interface SandboxBarProps {
  person: string
  language: Language
  onLanguage: (language: Language) => void
}

/** The thin bar that says this is not the real thing, and moves what only the sandbox can move. */
export function SandboxBar({ person, language, onLanguage }: SandboxBarProps) {
  const styles = useStyles()
  const move = useClockMove()
  return (
    <header aria-label="Sandkasse">
      <div className={styles.bar}>
        <Text weight="semibold" className={styles.wide}>
          Sandkasse
        </Text>
        <Text className={mergeClasses(styles.name, styles.wide)}>{person}</Text>
        <Text className={mergeClasses(styles.name, styles.narrow)}>{person.split(' ')[0]}</Text>
        <ClockControls move={move} />
        <div className={styles.push} />
        <AppearanceMenu />
        <LanguageMenu language={language} onLanguage={onLanguage} />
        <Link href="/" className={styles.home} aria-label="Startside">
          <HomeRegular fontSize={20} />
          <span className={styles.homeText}>Startside</span>
        </Link>
      </div>
      {move.isPending && <ProgressBar className={styles.progress} aria-label="Flytter uret" thickness="large" />}
    </header>
  )
}
