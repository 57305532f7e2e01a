import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useId, useState, type ReactNode } from 'react'

export interface DisclosureProps {
  readonly label: string
  readonly isOpenAtFirst?: boolean
  /** Something inside needs the reader. */
  readonly mustBeOpen?: boolean
  readonly children: ReactNode
}

/** What most readers skip, folded. It is not drawn before it is first opened, and stays from then on. */
export function Disclosure({ label, isOpenAtFirst = false, mustBeOpen = false, children }: DisclosureProps) {
  const styles = useStyles()
  const [opened, setOpened] = useState<'never' | 'open' | 'closed'>(isOpenAtFirst ? 'open' : 'never')
  const isOpen = mustBeOpen || opened === 'open'
  const id = useId()
  return (
    <div>
      <Button
        appearance="transparent"
        className={styles.press}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpened(isOpen ? 'closed' : 'open')}
      >
        {label}
      </Button>
      <div id={id} hidden={!isOpen} className={isOpen ? styles.content : undefined}>
        {(isOpen || opened !== 'never') && children}
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
