import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import { EyeRegular, LockClosedRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'

/** In which room something stands: the employer reads along, or only the municipality's side does (P-8). */
export function RoomMark({ room }: { room: 'employer' | 'authority' }) {
  const { t } = useTranslation()
  const styles = useStyles()
  return (
    <Badge
      appearance="outline"
      color="informative"
      icon={room === 'employer' ? <EyeRegular /> : <LockClosedRegular />}
      className={styles.root}
    >
      {t(`rooms.${room}`)}
    </Badge>
  )
}

const useStyles = makeStyles({
  root: { alignSelf: 'flex-start', flexShrink: 0, color: tokens.colorNeutralForeground2 },
})
