import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { momentText } from '../../../ui/date-text.ts'
import { useReader } from '../../../ui/reader.ts'
import type { ChosenTime } from '../../../ui/chosen-time.ts'

export interface SendBarProps {
  readonly chosen: ChosenTime
  readonly timeZone: string
  readonly isSending: boolean
}

/** The one thing to do next, always in sight: what will be booked, and the button that does it. */
export function SendBar({ chosen, timeZone, isSending }: SendBarProps) {
  const { t } = useTranslation('startRequest')
  const { language } = useReader()
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <Text size={200} block aria-live="polite">
        {chosen.kind === 'time'
          ? t('send.summary', {
              moment: momentText(chosen.offer.startsAt, language, timeZone),
              name: chosen.offer.consultant.name,
            })
          : chosen.kind === 'gone'
            ? t('times.gone')
            : t('send.withoutSummary')}
      </Text>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={isSending}>
        {isSending ? t('send.sending') : chosen.kind === 'noTime' ? t('send.without') : t('send.book')}
      </Button>
    </div>
  )
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
