import { Link, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { DeadEffectView, Retried } from '../../../../shared/contract/operations.ts'
import { hashOf } from '../../../app/place.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useReader } from '../../../ui/reader.ts'
import { useRetry } from '../api/operations.ts'
import { RetryButton } from './retry-button.tsx'
import { useRowStyles } from './row-styles.ts'

export interface DeadEffectProps {
  readonly effect: DeadEffectView
  readonly mayRetry: boolean
}

/** What it was, which request, why and when; one button, and its result in the button's place. */
export function DeadEffect({ effect, mayRetry }: DeadEffectProps) {
  const { t } = useTranslation('operations')
  const { read } = useReader()
  const near = useNear()
  const styles = useRowStyles()
  const retry = useRetry(effect.id)
  const { reference, correlationId } = effect
  const what = read(effect.what)

  return (
    <li className={styles.root}>
      <div className={styles.what}>
        <Text weight="semibold">{what}</Text>
        {reference === undefined ? (
          <Text>{t('dead.noRequest')}</Text>
        ) : (
          <Link href={hashOf({ room: 'requests', reference })}>{reference}</Link>
        )}
      </div>
      <Text block>{read(effect.why)}</Text>
      <Text block size={200} className={styles.quiet}>
        {t('dead.givenUp', { when: near.moment(effect.givenUpAt), count: effect.attempts })}
      </Text>
      <Disclosure label={t('dead.trace')}>
        <Text block size={200} className={styles.quiet}>
          {t('dead.code', { code: effect.code })}
          {correlationId !== undefined && (
            <>
              <br />
              {t('dead.correlation', { id: correlationId })}
            </>
          )}
        </Text>
      </Disclosure>
      {mayRetry && (
        <RetryButton
          retry={retry}
          what={t('dead.retryOf', { what, reference: reference ?? t('dead.noRequest') })}
          said={retry.data && saidOf(retry.data)}
        />
      )}
    </li>
  )

  function saidOf({ result, why }: Retried): string {
    return result === 'done' ? t('dead.done') : t('dead.waiting', { why: why === undefined ? '' : read(why) })
  }
}
