import { Button, Link, makeStyles, Spinner, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadEffectView, Retried } from '../../../../shared/contract/operations.ts'
import { useNear } from '../../../app/near.ts'
import { hashOf } from '../../../app/place.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useReader } from '../../../ui/reader.ts'
import { useRetry } from '../api/operations.ts'

export interface DeadEffectProps {
  readonly effect: DeadEffectView
  readonly mayRetry: boolean
}

/** What it was, which request, why and when; one button, and its result in the button's place. */
export function DeadEffect({ effect, mayRetry }: DeadEffectProps) {
  const { t } = useTranslation('operations')
  const { read } = useReader()
  const near = useNear()
  const styles = useStyles()
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
      {retry.isError && <Failure error={retry.error} what={t('dead.retryFailed')} />}
      {retry.data ? (
        <Result retried={retry.data} />
      ) : (
        mayRetry && (
          <Button
            className={styles.retry}
            aria-label={
              retry.isPending
                ? t('dead.retrying')
                : t('dead.retryOf', { what, reference: reference ?? t('dead.noRequest') })
            }
            disabledFocusable={retry.isPending}
            onClick={() => retry.mutate()}
            {...(retry.isPending ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {retry.isPending ? t('dead.retrying') : t('dead.retry')}
          </Button>
        )
      )}
    </li>
  )
}

/** Takes the focus that the button had. */
function Result({ retried: { result, why } }: { retried: Retried }) {
  const { t } = useTranslation('operations')
  const { read } = useReader()
  const styles = useStyles()
  const said = useRef<HTMLOutputElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <output ref={said} tabIndex={-1} className={styles.result}>
      {result === 'done' ? t('dead.done') : t('dead.waiting', { why: why === undefined ? '' : read(why) })}
    </output>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  result: typographyStyles.body1Strong,
  retry: { marginTop: tokens.spacingVerticalXS },
})
