import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi, useApp } from '../app/app-context.ts'
import { meQuery } from '../app/me.ts'
import { Failure } from '../ui/notices/failure.tsx'
import { Waiting } from '../ui/notices/waiting.tsx'
import { LeaderHome } from './leader-home.tsx'

/** The leader's page: the task pane in Outlook, and the same page wide in Teams or a browser. */
export function Leader() {
  const { t } = useTranslation()
  const styles = useStyles()
  const { host, speak } = useApp()
  const me = useQuery(meQuery(useApi()))
  const { language, isLanguageChosen } = me.data ?? {}

  // Outlook and Teams speak the language the person set there, unless another is chosen; a browser only knows the machine's.
  useEffect(() => {
    if (language !== undefined && (host.kind === 'browser' || isLanguageChosen === true)) void speak(language)
  }, [host.kind, language, isLanguageChosen, speak])

  return (
    <main className={styles.root}>
      {me.isPending ? (
        <Waiting lines={8} />
      ) : me.data ? (
        <LeaderHome me={me.data} />
      ) : (
        <Failure error={me.error} what={t('failed.start')} onRetry={() => me.refetch()} />
      )}
    </main>
  )
}

const useStyles = makeStyles({
  root: {
    maxWidth: '640px',
    marginLeft: 'auto',
    marginRight: 'auto',
    padding: tokens.spacingHorizontalL,
    paddingBottom: 0,
    minHeight: '100vh',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
})
