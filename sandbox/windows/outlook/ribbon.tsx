import {
  makeStyles,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  ToolbarToggleButton,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { AppIcon } from '../common/app-icon.tsx'

const useStyles = makeStyles({
  ribbon: {
    flexWrap: 'wrap',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalS,
    minHeight: '44px',
  },
})

export interface RibbonAction {
  label: string
  icon: ReactNode
  isMain?: boolean
  isDisabled?: boolean
  run: () => void
}

/** The buttons above the content; the add-in's own stands last, as Outlook places it. */
export function Ribbon({
  actions,
  isPaneOpen,
  onPane,
}: {
  actions: RibbonAction[]
  isPaneOpen: boolean
  onPane: () => void
}) {
  const styles = useStyles()
  return (
    <Toolbar
      aria-label="Båndet"
      className={styles.ribbon}
      checkedValues={{ pane: isPaneOpen ? ['open'] : [] }}
      onCheckedValueChange={onPane}
    >
      {actions.map((action) => (
        <ToolbarButton
          key={action.label}
          icon={<>{action.icon}</>}
          appearance={action.isMain === true ? 'primary' : 'subtle'}
          disabled={action.isDisabled === true}
          onClick={action.run}
        >
          {action.label}
        </ToolbarButton>
      ))}
      <ToolbarDivider />
      <ToolbarToggleButton name="pane" value="open" appearance="subtle" icon={<AppIcon />}>
        Hurtigspor
      </ToolbarToggleButton>
    </Toolbar>
  )
}
