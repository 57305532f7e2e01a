import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useHost } from '../../../app/app-context.ts'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { longDayText } from '../../../ui/dates/date-text.ts'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { answersToCopy, statutoryRequest } from '../nem-refusion.ts'

const virk = 'https://virk.dk/myndigheder/stat/ATP/selvbetjening/NemRefusion/'

export interface NemRefusionReminderProps {
  readonly request: RequestView
  /** A link led here: reading begins at its heading. */
  readonly takesFocus: boolean
  /** The leader was about to say that it is sent, and left it. */
  readonly hasLeft: boolean
  readonly onSent: () => void
}

export function NemRefusionReminder({ request, takesFocus, hasLeft, onSent }: NemRefusionReminderProps) {
  const { t } = useTranslation('receipt')
  const { t: common } = useTranslation()
  const { language } = useReader()
  const styles = useStyles()
  const host = useHost()
  const duty = statutoryRequest(request.obligations)
  if (!duty || duty.state === 'met') return undefined

  const answers = answersToCopy(t, { yes: common('yes'), no: common('no') }, request)
  return (
    <Section heading={t('nemRefusion.heading')} takesFocus={takesFocus}>
      <Why what={t('nemRefusion.heading')} why={duty.why}>
        {duty.state === 'open'
          ? t('nemRefusion.body', { day: longDayText(duty.actBy, language) })
          : t('nemRefusion.past')}
      </Why>
      <div className={styles.actions}>
        <Button onClick={() => host.open(virk)}>{t('nemRefusion.open')}</Button>
        {request.may.includes('requestFastTrack') && (
          <StartButton label={t('nemRefusionSent.start')} takesFocus={hasLeft} onPress={onSent} />
        )}
        <CopyButton text={answers} label={t('nemRefusion.copyAnswers')} />
      </div>
    </Section>
  )
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})
