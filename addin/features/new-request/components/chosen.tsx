import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

/** Somebody who was chosen, and the way to another. */
export function Chosen({ name, onChange }: { name: string; onChange: () => void }) {
  const { t } = useTranslation('newRequest')
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <Text weight="semibold">{name}</Text>
      <Button aria-label={t('changeFrom', { name })} onClick={onChange}>
        {t('change')}
      </Button>
    </div>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})
