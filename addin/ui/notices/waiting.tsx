import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

export interface WaitingProps {
  /** What is on its way, for those who cannot see the shape. */
  readonly label?: string
  /** The lines of the final shape. */
  readonly lines: number
  readonly lineHeight?: 16 | 32 | 48
}

export function Waiting({ label, lines, lineHeight = 32 }: WaitingProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  return (
    <Skeleton aria-label={label ?? t('loading')} className={styles.root}>
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonItem key={line} size={lineHeight} />
      ))}
    </Skeleton>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
})
