import { makeStyles, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { RoomMark } from '../../../ui/room-mark.tsx'
import { Section } from '../../../ui/section.tsx'
import { answered } from '../story.ts'

export interface AnswersProps {
  readonly request: RequestView
  /** A link led here: reading begins at its heading. */
  readonly takesFocus: boolean
}

/** What the leader wrote, with the room it stands in (P-8). */
export function Answers({ request, takesFocus }: AnswersProps) {
  const { t } = useTranslation('request')
  const styles = useStyles()
  const questions = answered(request)
  if (questions.length === 0) return undefined
  return (
    <Section heading={t('answers.heading')} takesFocus={takesFocus}>
      <RoomMark room="employer" />
      {questions.map((question) => (
        <div key={question}>
          <Text block weight="semibold">
            {t(`answers.${question}`)}
          </Text>
          <Text block className={styles.text}>
            {request.answers?.[question]}
          </Text>
        </div>
      ))}
    </Section>
  )
}

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
})
