import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../../ui/failure.tsx'

export interface RetryButtonProps {
  readonly retry: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown; mutate(): void }
  /** For who cannot see which row the button stands in. */
  readonly what: string
  /** What came of it, once that is known. */
  readonly said: string | undefined
}

/** Tries one again; what came of it takes the button's place. */
export function RetryButton({ retry, what, said }: RetryButtonProps) {
  const { t } = useTranslation('operations')
  const styles = useStyles()
  return (
    <>
      {retry.isError && <Failure error={retry.error} what={t('dead.retryFailed')} />}
      {said === undefined ? (
        <Button
          className={styles.retry}
          aria-label={retry.isPending ? t('dead.retrying') : what}
          disabledFocusable={retry.isPending}
          onClick={() => retry.mutate()}
          {...(retry.isPending ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {retry.isPending ? t('dead.retrying') : t('dead.retry')}
        </Button>
      ) : (
        <Said>{said}</Said>
      )}
    </>
  )
}

/** Takes the focus that the button had. */
function Said({ children }: { children: string }) {
  const styles = useStyles()
  const said = useRef<HTMLOutputElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <output ref={said} tabIndex={-1} className={styles.result}>
      {children}
    </output>
  )
}

const useStyles = makeStyles({
  result: typographyStyles.body1Strong,
  retry: { marginTop: tokens.spacingVerticalXS },
})
