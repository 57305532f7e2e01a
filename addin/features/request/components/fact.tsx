import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

export function FactList({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <dl className={styles.list}>{children}</dl>
}

/** A name and what it is, side by side while there is room. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  fact: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  name: {
    flexBasis: '130px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    ...typographyStyles.body1,
  },
  value: { margin: 0, flexGrow: 1, flexShrink: 1, flexBasis: '180px', minWidth: 0 },
})
