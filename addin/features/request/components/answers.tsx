import { makeStyles, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { RoomMark } from '../../../ui/room-mark.tsx'
import { Section } from '../../../ui/section.tsx'

const questions = ['affectedFunctions', 'affectedHowLong', 'adaptations'] as const

/** What the leader wrote, with the room it stands in (P-8). */
export function Answers({ answers }: { answers: RequestView['answers'] }) {
  const { t } = useTranslation('request')
  const styles = useStyles()
  const answered = questions.filter((question) => answers?.[question] !== undefined)
  if (answered.length === 0) return undefined
  return (
    <Section heading={t('answers.heading')}>
      <RoomMark room="employer" />
      {answered.map((question) => (
        <div key={question}>
          <Text block weight="semibold">
            {t(`answers.${question}`)}
          </Text>
          <Text block className={styles.text}>
            {answers?.[question]}
          </Text>
        </div>
      ))}
    </Section>
  )
}

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
})
