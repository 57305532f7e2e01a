import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Failure, type FailureProps } from './failure.tsx'

/** In place of the whole page, when it could not begin. */
export function StartFailed(props: Pick<FailureProps, 'error' | 'onRetry'>) {
  const { t } = useTranslation()
  const styles = useStyles()
  return (
    <main className={styles.root}>
      <Failure {...props} what={t('failed.start')} />
    </main>
  )
}

const useStyles = makeStyles({ root: { padding: tokens.spacingHorizontalL } })
