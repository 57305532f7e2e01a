import { Button, type ButtonProps } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface AgainButtonProps extends Pick<ButtonProps, 'appearance' | 'className' | 'size'> {
  /** A promise of the new try keeps the button busy until it has ended. */
  readonly onRetry: () => unknown
}

/** Tries again, and says meanwhile that it does: in words alone, since it is part of what every page begins with. */
export function AgainButton({ onRetry, ...button }: AgainButtonProps) {
  const { t } = useTranslation()
  const [isTrying, setTrying] = useState(false)
  const retry = () => {
    setTrying(true)
    void Promise.resolve(onRetry()).finally(() => setTrying(false))
  }
  return (
    <Button {...button} disabledFocusable={isTrying} aria-busy={isTrying} onClick={retry}>
      {t(isTrying ? 'loading' : 'tryAgain')}
    </Button>
  )
}
