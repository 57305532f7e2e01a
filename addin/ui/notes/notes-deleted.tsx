import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { useNear } from '../dates/near.ts'

/** Where notes stood whose time is up: that they were deleted, and when (P-15). */
export function NotesDeleted({ request }: { request: Pick<RequestView, 'noteRooms'> }) {
  const { t } = useTranslation('notes')
  const styles = useStyles()
  const near = useNear()
  return request.noteRooms.map(
    ({ room, deletedOn }) =>
      deletedOn !== undefined && (
        <Text block key={room} className={styles.quiet}>
          {t(`deleted.${room}`, { day: near.day(deletedOn) })}
        </Text>
      ),
  )
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })
