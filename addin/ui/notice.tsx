import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error'
  readonly title?: string
  /** Buttons of size medium: inside a message bar they would be too small for a finger. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A message in the flow of the page. Errors are read out at once, the rest when the reader pauses. */
export function Notice({ intent, title, actions, children }: NoticeProps) {
  return (
    <div role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          {title === undefined ? undefined : <MessageBarTitle>{title}</MessageBarTitle>}
          {children}
        </MessageBarBody>
        {actions === undefined ? undefined : <MessageBarActions>{actions}</MessageBarActions>}
      </MessageBar>
    </div>
  )
}
