import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { momentText } from '../../../ui/dates/date-text.ts'
import { useReader } from '../../../ui/reader.ts'
import type { ChosenTime } from '../../../ui/times/chosen-time.ts'

export interface SendBarProps {
  readonly chosen: ChosenTime
  /** The calendars could not be asked: a time can be reserved, and is confirmed later. */
  readonly isStale: boolean | undefined
  readonly timeZone: string
  readonly isSending: boolean
  /** The leader's own, or a call that is written down; a settled one books nothing. */
  readonly about: 'own' | 'call' | 'settledCall'
  /** What became of the last press, where it did not succeed. */
  readonly children?: ReactNode
}

/** The one thing to do next, always in sight: what will be booked, the button that does it, and why it did not. */
export function SendBar({ chosen, isStale, timeZone, isSending, about, children }: SendBarProps) {
  const { t } = useTranslation('startRequest')
  const { language } = useReader()
  const styles = useStyles()
  return (
    <div className={styles.root}>
      {children}
      <Text size={200} block aria-live="polite">
        {summary()}
      </Text>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={isSending}>
        {act()}
      </Button>
    </div>
  )

  function summary() {
    if (about === 'settledCall') return t('call.settledSummary')
    if (chosen.kind === 'gone') return t('times.gone')
    if (chosen.kind === 'noTime') return t(about === 'call' ? 'call.withoutSummary' : 'send.withoutSummary')
    const { consultant, startsAt } = chosen.offer
    const moment = momentText(startsAt, language, timeZone)
    return t(isStale ? 'send.reserved' : 'send.summary', { moment, name: consultant.name })
  }

  function act() {
    if (about === 'settledCall') return t(isSending ? 'call.sending' : 'call.settled')
    if (about === 'call') return t(isSending ? 'call.sending' : chosen.kind === 'noTime' ? 'call.without' : 'call.book')
    return t(isSending ? 'send.sending' : chosen.kind === 'noTime' ? 'send.without' : 'send.book')
  }
}

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})
