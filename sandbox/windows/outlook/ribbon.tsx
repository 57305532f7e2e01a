import { Button, Divider, makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { AppIcon } from '../common/app-icon.tsx'

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS },
  divider: { flexGrow: 0, flexBasis: '1px', height: '24px' },
})

export interface RibbonAction {
  label: string
  icon: ReactElement
  isMain?: boolean
  isDisabled?: boolean
  run: () => void
}

export interface RibbonProps {
  actions: RibbonAction[]
  isPaneOpen: boolean
  onPane: () => void
}

/** The buttons above the content; the add-in's own stands last, as Outlook places it. */
export function Ribbon({ actions, isPaneOpen, onPane }: RibbonProps) {
  const styles = useStyles()
  return (
    <section className={styles.ribbon} aria-label="Båndet">
      {actions.map((action) => (
        <Button
          key={action.label}
          className={styles.button}
          icon={action.icon}
          appearance={action.isMain === true ? 'primary' : 'subtle'}
          disabled={action.isDisabled === true}
          onClick={action.run}
        >
          {action.label}
        </Button>
      ))}
      <Divider vertical className={styles.divider} />
      <ToggleButton
        className={styles.button}
        appearance="subtle"
        icon={<AppIcon {...(isPaneOpen ? { color: 'currentColor' } : {})} />}
        checked={isPaneOpen}
        onClick={onPane}
      >
        Hurtigspor
      </ToggleButton>
    </section>
  )
}
