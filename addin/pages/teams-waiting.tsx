import { makeStyles, tokens } from '@fluentui/react-components'
import { Waiting } from '../ui/notices/waiting.tsx'

/** The shape every front has: its title, what hurries, the rest. */
export function TabWaiting() {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        <Waiting lines={1} />
      </div>
      <Waiting lines={4} lineHeight={48} />
      <Waiting lines={6} />
    </div>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    padding: tokens.spacingHorizontalL,
  },
  title: { width: '160px' },
})
