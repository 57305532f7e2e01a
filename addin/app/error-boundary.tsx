import { Button } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notices/notice.tsx'

interface Props {
  readonly children: ReactNode
}

/** The last stop for a fault in our own drawing: says so, and draws again on request. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return <PageFailed onRetry={() => this.setState({ hasFailed: false })} />
  }
}

function PageFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice
      intent="error"
      title={t('failed.title')}
      actions={
        <Button size="medium" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      }
    >
      {t('failed.page')}
    </Notice>
  )
}
