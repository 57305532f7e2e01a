import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode, RefObject } from 'react'
import { bareFieldset } from './bare-fieldset.ts'

export interface ButtonSetProps {
  /** What they answer, for who cannot see where they stand. */
  readonly label: string
  /** For the keyboard, when they come in the place of what was pressed. */
  readonly ref?: RefObject<HTMLFieldSetElement | null>
  readonly children: ReactNode
}

/** Buttons that answer one question, side by side and in more lines where there is no room. */
export function ButtonSet({ label, ref, children }: ButtonSetProps) {
  const styles = useStyles()
  return (
    <fieldset ref={ref} tabIndex={ref && -1} aria-label={label} className={styles.root}>
      {children}
    </fieldset>
  )
}

const useStyles = makeStyles({
  root: {
    ...bareFieldset,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
})
