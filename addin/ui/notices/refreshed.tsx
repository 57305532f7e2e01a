import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AgainButton } from './again-button.tsx'

export interface RefreshedProps {
  readonly query: {
    /** When the data came: only compared with itself, never shown. */
    readonly dataUpdatedAt: number
    readonly isRefetchError: boolean
    refetch(): unknown
  }
  /** Where another part of the page says it already, only trouble is said. */
  readonly isShownWhenWell?: boolean
}

const minuteMs = 60_000

/** How old what stands on the screen is; quiet while all is well, plain when it is not. Either way it takes one line. */
export function Refreshed({ query, isShownWhenWell = true }: RefreshedProps) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  const age = <Age key={query.dataUpdatedAt} isLast={query.isRefetchError} />

  if (query.isRefetchError)
    return (
      <output className={styles.failed}>
        <WarningFilled aria-hidden className={styles.sign} />
        <span>
          {t('refreshed.failed')} {age}
        </span>
        <AgainButton appearance="transparent" className={styles.again} onRetry={() => query.refetch()} />
      </output>
    )
  return isShownWhenWell && age
}

/** Whole minutes since this was first drawn, counted on the page itself: the server's clock is another than the machine's. */
function Age({ isLast }: { isLast: boolean }) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  const [minutes, setMinutes] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setMinutes((old) => old + 1), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className={styles.quiet}>
      {minutes === 0
        ? t(isLast ? 'refreshed.lessThanAMinute' : 'refreshed.now')
        : t('refreshed.minutes', { count: minutes })}
    </span>
  )
}

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalXS})`,
    ...typographyStyles.caption1,
  },
  again: { flexShrink: 0, whiteSpace: 'nowrap' },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
})
