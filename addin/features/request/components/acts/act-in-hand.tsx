import { useTranslation } from 'react-i18next'
import { useReader } from '../../../../ui/reader.ts'
import type { Act } from '../../acts.ts'
import type { ActProps } from './act-props.ts'
import { ChooseOne, type Option } from './choose-one.tsx'
import { GiveHome } from './give-home.tsx'
import { GiveTo } from './give-to.tsx'
import { PassOn } from './pass-on.tsx'
import { RecordAnswer } from './record-answer.tsx'
import { RecordLetter } from './record-letter.tsx'
import { RecordMeeting } from './record-meeting.tsx'
import { RequestFastTrack } from './request-fast-track.tsx'

const pauseReasons = ['employeeWish', 'notAble', 'holiday', 'awaitingOthers', 'other'] as const

export interface ActInHandProps extends ActProps {
  readonly act: Exclude<Act, 'resume'>
}

/** The form of the act that was chosen. */
export function ActInHand({ act, ...props }: ActInHandProps) {
  const { t } = useTranslation('acts')
  const { read } = useReader()
  const { choices, wishes } = props.request
  switch (act) {
    case 'assign':
      return <GiveTo {...props} />
    case 'passOn':
      return <PassOn {...props} />
    case 'handToHomeMunicipality':
      return <GiveHome {...props} />
    case 'requestFastTrack':
      return <RequestFastTrack {...props} />
    case 'recordLetter':
      return <RecordLetter {...props} />
    case 'recordAcceptance':
      return <RecordAnswer {...props} />
    case 'recordMeeting':
      return <RecordMeeting {...props} />
    case 'pause':
      return (
        <ChooseOne
          {...props}
          act={act}
          path="reason"
          options={pauseReasons.map((reason) => ({
            value: reason,
            label: t(`pause.reasons.${reason}`),
            command: { type: 'pause', reason },
            done: t('pause.done'),
          }))}
        />
      )
    case 'screen':
      return (
        <ChooseOne
          {...props}
          act={act}
          path="problemGroup"
          room="authority"
          options={choices.problemGroups.map(({ problemGroup, label }) => ({
            value: problemGroup,
            label: read(label),
            command: { type: 'screen', problemGroup },
            done: t('screen.done'),
          }))}
        />
      )
    case 'needProfession':
      return (
        <ChooseOne
          {...props}
          act={act}
          path="profession"
          room="authority"
          options={choices.professions.map(({ profession, label }) => ({
            value: profession,
            label: read(label),
            command: { type: 'needProfession', profession },
            done: t('needProfession.done', { name: read(label) }),
          }))}
        />
      )
    case 'recordWish':
      return (
        <ChooseOne
          {...props}
          act={act}
          path="wants"
          options={choices.wishes
            .filter(({ wants }) => !wishes.includes(wants))
            .map(({ wants, label }): Option => ({
              value: wants,
              label: read(label),
              command: { type: 'recordWish', wants },
              done: t('recordWish.done', { name: read(label) }),
            }))}
        />
      )
  }
}
