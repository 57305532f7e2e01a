import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { Said } from '../acts/said.tsx'
import { StartButton } from '../acts/start-button.tsx'
import { useReader } from '../reader.ts'
import { RoomMark } from '../room-mark.tsx'
import { Section } from '../section.tsx'
import { Why } from '../why.tsx'
import { AnswerDialogue } from './answer-dialogue.tsx'

type Fields = NonNullable<RequestView['dialogue']>

/** The policy's own questions with their answers, each in its room (P-8). */
export function Dialogue({ request }: { request: RequestView }) {
  const { t } = useTranslation()
  const { read } = useReader()
  const [step, setStep] = useState<'untouched' | 'answering' | 'left' | 'saved'>('untouched')
  const fields = request.dialogue ?? []
  const toAnswer = request.may.includes('answerDialogue') ? fields.filter(({ mayAnswer }) => mayAnswer) : []
  if (fields.length === 0) return undefined
  if (step === 'answering' && toAnswer.length > 0)
    return (
      <AnswerDialogue
        request={request}
        fields={toAnswer}
        onDone={() => setStep('saved')}
        onLeave={() => setStep('left')}
      />
    )
  return (
    <Section heading={t('dialogue.heading')}>
      {step === 'saved' && (
        <Said>
          <Text block weight="semibold">
            {t('dialogue.done')}
          </Text>
          {request.comesNext && <Text block>{read(request.comesNext.what)}</Text>}
        </Said>
      )}
      {fields.map((field) => (
        <Answered key={field.field} field={field} />
      ))}
      {toAnswer.length > 0 && (
        <StartButton
          label={toAnswer.some(isAnswered) ? t('dialogue.change') : t('dialogue.start')}
          takesFocus={step === 'left'}
          onPress={() => setStep('answering')}
        />
      )}
    </Section>
  )
}

function isAnswered({ chosen }: Fields[number]): boolean {
  return chosen !== undefined && chosen.length > 0
}

function Answered({ field }: { field: Fields[number] }) {
  const { t } = useTranslation()
  const { read } = useReader()
  const styles = useStyles()
  const label = read(field.label)
  const chosen = field.choices.filter(({ choice }) => field.chosen?.includes(choice)).map((one) => read(one.label))
  return (
    <div className={styles.field}>
      <Why what={label} why={{ ruleId: field.ruleId }}>
        <Text block weight="semibold">
          {label}
        </Text>
        <Text block>{chosen.length === 0 ? t('dialogue.notAnswered') : chosen.join(', ')}</Text>
      </Why>
      <RoomMark room={field.room} />
    </div>
  )
}

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
})
