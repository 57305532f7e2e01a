import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** Words for those who listen, where those who look are shown them in another way. */
export function Heard({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <span className={styles.root}>{children}</span>
}

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})
