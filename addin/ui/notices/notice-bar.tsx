import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error'
  readonly title?: string
  /** Buttons of size medium: inside a message bar they would be too small for a finger. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function NoticeBar({ intent, title, actions, children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title === undefined ? undefined : <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions === undefined ? undefined : <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  )
}
