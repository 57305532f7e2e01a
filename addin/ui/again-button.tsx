import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton, type BusyButtonProps } from './busy-button.tsx'

export interface AgainButtonProps extends Pick<BusyButtonProps, 'appearance' | 'className' | 'size'> {
  /** A promise of the new try keeps the button busy until it has ended. */
  readonly onRetry: () => unknown
}

/** Tries again, and says meanwhile that it does: a server that does not answer takes its time. */
export function AgainButton({ onRetry, ...button }: AgainButtonProps) {
  const { t } = useTranslation()
  const [isTrying, setTrying] = useState(false)
  const retry = () => {
    setTrying(true)
    void Promise.resolve(onRetry()).finally(() => setTrying(false))
  }
  return (
    <BusyButton {...button} isBusy={isTrying} busyWords={t('loading')} onClick={retry}>
      {t('tryAgain')}
    </BusyButton>
  )
}
