import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useCommand } from '../../../app/requests/commands.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Section } from '../../../ui/section.tsx'
import { asksOf, commandOf, type Answer } from '../asks.ts'

/** What waits for this reader's yes: a request that is new, one a colleague asks them to take, a leader who wants a call. */
export function Asked({ request }: { request: RequestView }) {
  const { t } = useTranslation('acts')
  const near = useNear()
  const styles = useStyles()
  const command = useCommand(request.reference)
  const [said, setSaid] = useState<Answer['type']>()
  const asks = asksOf(request)
  if (asks.length === 0 && said === undefined) return undefined
  const { handOver, call } = request
  const words = {
    from: handOver?.from.name,
    to: handOver?.to.name,
    reason: handOver && t(`passOn.reasons.${handOver.reason}`),
    when: near.moment(call?.askedAt ?? handOver?.askedAt ?? request.receivedAt),
  }
  const give = (answer: Answer) => command.mutate(commandOf(answer), { onSuccess: () => setSaid(answer.type) })

  return (
    <Section heading={t('asked.heading')}>
      {said !== undefined && (
        <Said key={said}>
          <Text weight="semibold">{t(`asked.done.${said}`)}</Text>
        </Said>
      )}
      {asks.map(({ ask, answers }) => (
        <div key={ask} className={styles.ask}>
          <Text block>{t(`asked.${ask}`, words)}</Text>
          <div className={styles.acts}>
            {answers.map((answer) => (
              <Button
                key={answer.type}
                appearance={answer.isFirst ? 'primary' : 'secondary'}
                disabledFocusable={command.isPending}
                onClick={() => give(answer)}
              >
                {t(`asked.answers.${answer.type}`)}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {command.isError && <Failure error={command.error} what={t('act.failed', { ns: 'common' })} />}
    </Section>
  )
}

const useStyles = makeStyles({
  ask: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
