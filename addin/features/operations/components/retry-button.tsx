import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Said } from '../../../ui/acts/said.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'

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
        <BusyButton
          className={styles.retry}
          aria-label={retry.isPending ? t('dead.retrying') : what}
          isBusy={retry.isPending}
          busyWords={t('dead.retrying')}
          onClick={() => retry.mutate()}
        >
          {t('dead.retry')}
        </BusyButton>
      ) : (
        <Said>
          <span className={styles.result}>{said}</span>
        </Said>
      )}
    </>
  )
}

const useStyles = makeStyles({
  result: typographyStyles.body1Strong,
  retry: { marginTop: tokens.spacingVerticalXS },
})
