import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Notice } from '../../../ui/notices/notice.tsx'

/** Since when the request is paused, why where the reader may know it, and what that does to the deadlines. */
export function Paused({ request: { pausedSince, pauseReason } }: { request: RequestView }) {
  const { t } = useTranslation(['request', 'acts'])
  const near = useNear()
  if (pausedSince === undefined) return undefined
  const when = near.day(near.dayOf(pausedSince))
  return (
    <Notice intent="info">
      {pauseReason === undefined
        ? t('paused', { when })
        : t('pausedFor', { when, reason: t(`pause.reasons.${pauseReason}`, { ns: 'acts' }) })}
    </Notice>
  )
}
