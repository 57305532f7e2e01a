import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { DeadEffects } from './dead-effects.tsx'
import { Deliveries } from './deliveries.tsx'
import { Standing } from './standing.tsx'

/** Where an administrator sees how the service stands, and looks after what it gave up. */
export function Operations() {
  const { t } = useTranslation('operations')
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{t('title')}</h1>
      <Standing />
      <DeadEffects />
      <Deliveries />
    </div>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '820px',
  },
  title: { margin: 0, ...typographyStyles.subtitle1 },
})
