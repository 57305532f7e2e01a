import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useId, useRef, type ReactNode } from 'react'

export interface SectionProps {
  readonly heading: string
  /** It has just come in place of what the reader pressed: reading goes on from its heading. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}

/** A step of a page: its heading and what belongs to it. */
export function Section({ heading, takesFocus = false, children }: SectionProps) {
  const styles = useStyles()
  const id = useId()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])
  return (
    <section aria-labelledby={id} className={styles.root}>
      <h2 id={id} ref={title} tabIndex={-1} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0, ...typographyStyles.subtitle2 },
})
