import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { NoticeProps } from './notice.tsx'

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
