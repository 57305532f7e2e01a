import { Link, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { TroubledAlertView } from '../../../../shared/contract/operations.ts'
import { hashOf } from '../../../app/place.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { useDeliveryRetry } from '../api/operations.ts'
import { RetryButton } from './retry-button.tsx'
import { useRowStyles } from './row-styles.ts'

export interface TroubledAlertProps {
  readonly alert: TroubledAlertView
  readonly mayRetry: boolean
}

/** What it says, about which request, and how each channel answered; who should have had it is not said. */
export function TroubledAlert({
  alert: { id, what, reference, state, queuedAt, deliveries },
  mayRetry,
}: TroubledAlertProps) {
  const { t } = useTranslation('operations')
  const { read } = useReader()
  const near = useNear()
  const styles = useRowStyles()
  const retry = useDeliveryRetry(id)
  const about = reference ?? t('deliveries.office')
  const outcome = retry.data
  const why = outcome?.why === undefined ? '' : read(outcome.why)

  return (
    <li className={styles.root}>
      <div className={styles.what}>
        <Text weight="semibold">{read(what)}</Text>
        {reference === undefined ? (
          <Text>{about}</Text>
        ) : (
          <Link href={hashOf({ room: 'requests', reference })}>{reference}</Link>
        )}
      </div>
      <Text block>{t(`deliveries.state.${state}`, { when: near.moment(queuedAt) })}</Text>
      <Rows>
        {deliveries.map(({ channel, state: stood, code, why: reason }) => (
          <li key={channel}>
            <Text size={200} className={styles.quiet}>
              {t(`deliveries.channel.${channel}`)}:{' '}
              {reason === undefined ? t(`deliveries.stood.${stood}`) : read(reason)}
              {code !== undefined && ` (${code})`}
            </Text>
          </li>
        ))}
      </Rows>
      {state !== 'waiting' && mayRetry && (
        <RetryButton
          retry={retry}
          what={t('dead.retryOf', { what: read(what), reference: about })}
          said={outcome && t(`deliveries.result.${outcome.result}`, { why })}
        />
      )}
    </li>
  )
}
