import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookingView } from '../../../shared/contract/requests.ts'
import { StartButton } from '../acts/start-button.tsx'
import { useReader } from '../reader.ts'
import { MeetingLine } from './meeting-line.tsx'

/** What can be done to a meeting that stands. */
export type MeetingAct = 'move' | 'propose' | 'give' | 'cancel'

export interface BookedMeetingProps {
  readonly booking: BookingView
  readonly acts: readonly MeetingAct[]
  /** Others stand beside it: the buttons say which they are for. */
  readonly isOneOfMany: boolean
  /** The act that has just been left: the keyboard goes on from here. */
  readonly left: MeetingAct | undefined
  readonly onStart: (act: MeetingAct) => void
  readonly children?: ReactNode
}

/** A meeting of the request, and what can be done to it. */
export function BookedMeeting({ booking, acts, isOneOfMany, left, onStart, children }: BookedMeetingProps) {
  const { t } = useTranslation('meetings')
  const { read } = useReader()
  const styles = useStyles()
  const name = read(booking.name)
  return (
    <div className={styles.root}>
      <MeetingLine booking={booking} />
      <div className={styles.acts}>
        {acts.map((act) => (
          <StartButton
            key={act}
            label={t(`acts.${act}`)}
            takesFocus={left === act}
            onPress={() => onStart(act)}
            {...(isOneOfMany ? { 'aria-label': t('acts.of', { act: t(`acts.${act}`), name }) } : {})}
          />
        ))}
        {children}
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})
