import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useId, useState, type ReactNode } from 'react'

export interface DisclosureProps {
  readonly label: string
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** What most readers skip, folded. What is inside stays mounted, so that nothing typed is lost by folding. */
export function Disclosure({ label, isOpenAtFirst = false, children }: DisclosureProps) {
  const styles = useStyles()
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const id = useId()
  return (
    <div>
      <Button
        appearance="transparent"
        className={styles.press}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      <div id={id} hidden={!isOpen} className={isOpen ? styles.content : undefined}>
        {children}
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  press: { paddingLeft: 0, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
})
