import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useCommand } from '../../../app/requests/commands.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Section } from '../../../ui/section.tsx'

/** The leader asks to be called, and sees when that was and whether it has been done. */
export function AskCall({ request }: { request: RequestView }) {
  const { t } = useTranslation('receipt')
  const near = useNear()
  const command = useCommand(request.reference)
  const { call } = request
  const mayAsk = request.may.includes('askCall')
  if (call === undefined && !mayAsk) return undefined
  return (
    <Section heading={t('call.heading')}>
      {command.isSuccess && (
        <Said>
          <Text weight="semibold">{t('call.done')}</Text>
        </Said>
      )}
      {call && !command.isSuccess && (
        <Text block>
          {call.madeAt === undefined
            ? t('call.asked', { when: near.moment(call.askedAt) })
            : t('call.made', { when: near.moment(call.madeAt) })}
        </Text>
      )}
      {mayAsk && (
        <div>
          <BusyButton isBusy={command.isPending} onClick={() => command.mutate({ type: 'askCall' })}>
            {t('call.ask')}
          </BusyButton>
        </div>
      )}
      {command.isError && <Failure error={command.error} what={t('call.failed')} />}
    </Section>
  )
}
