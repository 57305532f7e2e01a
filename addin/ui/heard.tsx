import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

interface HeardProps {
  /** `output` is read out when it changes. */
  readonly as?: 'span' | 'output'
  readonly children: ReactNode
}

/** Words for those who listen, where those who look are shown them in another way. */
export function Heard({ as: Element = 'span', children }: HeardProps) {
  const styles = useStyles()
  return <Element className={styles.root}>{children}</Element>
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
