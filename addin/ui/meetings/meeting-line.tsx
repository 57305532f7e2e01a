import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { BookingView } from '../../../shared/contract/requests.ts'
import { useMe } from '../../app/me.ts'
import { momentText } from '../dates/date-text.ts'
import { useReader } from '../reader.ts'

/** When and with whom, which meeting and where. */
export function MeetingLine({ booking }: { booking: BookingView }) {
  const { t } = useTranslation('meetings')
  const { language, read } = useReader()
  const { timeZone } = useMe().municipality
  const { startsAt, consultant, name, wish, state, isNoShow, isMoveUnchecked, isOutsideWindow } = booking
  return (
    <div>
      <Text block weight="semibold">
        {t('line', { moment: momentText(startsAt, language, timeZone), name: consultant.name })}
      </Text>
      <Text block>{t('about', { name: read(name), place: t(`how.places.${wish.place}`) })}</Text>
      {(state === 'held' || isMoveUnchecked === true) && <Text block>{t('pending')}</Text>}
      {isOutsideWindow === true && <Text block>{t('outsideWindow')}</Text>}
      {state === 'meetingHeld' && <Text block>{t('held')}</Text>}
      {state === 'notHeld' && <Text block>{t(isNoShow === true ? 'noShow' : 'notHeld')}</Text>}
    </div>
  )
}
