import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notices/notice.tsx'

/** Above every page while there is no net: what is being fetched waits and goes on by itself. */
export function OfflineNotice() {
  const { t } = useTranslation()
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
  return isOnline ? undefined : <Notice intent="warning">{t('failed.offline')}</Notice>
}
