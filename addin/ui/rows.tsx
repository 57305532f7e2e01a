import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { AriaAttributes, ReactNode } from 'react'

export interface RowsProps extends Pick<AriaAttributes, 'aria-busy' | 'aria-label' | 'aria-labelledby'> {
  /** Left out: the rows keep their own distance. */
  readonly gap?: 'small' | 'medium' | 'large'
  /** One comes after the other: in time, or as steps. */
  readonly isOrdered?: boolean
  /** `li`, or parts that draw one. */
  readonly children: ReactNode
}

/** A list without signs, one row below the other. */
export function Rows({ gap, isOrdered = false, children, ...aria }: RowsProps) {
  const styles = useStyles()
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List {...aria} className={mergeClasses(styles.root, gap && styles.apart, gap && styles[gap])}>
      {children}
    </List>
  )
}

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, listStyleType: 'none' },
  apart: { display: 'flex', flexDirection: 'column' },
  small: { rowGap: tokens.spacingVerticalS },
  medium: { rowGap: tokens.spacingVerticalM },
  large: { rowGap: tokens.spacingVerticalL },
})
