import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../../shared/contract/requests.ts'
import { useCommand } from '../../../../app/requests/commands.ts'
import { ActForm } from '../../../../ui/acts/act-form.tsx'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import { Notice } from '../../../../ui/notices/notice.tsx'
import type { ActProps } from './act-props.ts'

type Reason = NonNullable<RequestView['handOver']>['reason']

/** As the card offers them; written here, since the contract's schemas load beside the page. */
const passOnReasons = ['busy', 'absent', 'ownWorkplace', 'profession', 'other'] as const satisfies readonly Reason[]

/** Asks a colleague to take it over, with a reason. The consultant has it until the colleague says yes. */
export function PassOn({ request, onDone, onLeave }: ActProps) {
  const { t } = useTranslation('acts')
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const [id, setId] = useState('')
  const [reason, setReason] = useState<Reason>()
  const [isAsked, setAsked] = useState(false)
  const colleagues = request.colleagues ?? []
  const chosen = colleagues.find((person) => person.id === id)
  const whoFault = isAsked && chosen === undefined ? t('passOn.choose') : faultOf('consultantId')
  const whyFault = isAsked && reason === undefined ? t('act.choose', { ns: 'common' }) : faultOf('reason')
  const send = () => {
    setAsked(true)
    if (chosen === undefined || reason === undefined) return
    command.mutate(
      { type: 'passOn', consultantId: chosen.id, reason },
      {
        onSuccess: ({ handOver }) =>
          onDone(t(handOver === undefined ? 'passOn.doneAtOnce' : 'passOn.done', { name: chosen.name })),
      },
    )
  }

  return (
    <ActForm
      heading={t('names.passOn')}
      confirm={t('passOn.confirm')}
      consequence={t('passOn.consequence')}
      command={command}
      fields={['consultantId', 'reason']}
      isReady={colleagues.length > 0}
      onSend={send}
      onLeave={onLeave}
    >
      {colleagues.length === 0 ? (
        <Notice intent="info">{t('assign.nobody')}</Notice>
      ) : (
        <>
          <Field
            label={t('passOn.question')}
            required
            {...(whoFault === undefined ? {} : { validationMessage: whoFault })}
          >
            <Select value={id} onChange={(_, { value }) => setId(value)}>
              <option value="">{t('passOn.none')}</option>
              {colleagues.map(({ id: colleagueId, name, activeRequests, weeklyHours }) => (
                <option key={colleagueId} value={colleagueId}>
                  {t('passOn.colleague', { name, count: activeRequests, hours: weeklyHours })}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('passOn.why')} required {...(whyFault === undefined ? {} : { validationMessage: whyFault })}>
            <RadioGroup
              value={reason ?? ''}
              onChange={(_, { value }) => setReason(passOnReasons.find((one) => one === value))}
            >
              {passOnReasons.map((one) => (
                <Radio key={one} value={one} label={t(`passOn.reasons.${one}`)} />
              ))}
            </RadioGroup>
          </Field>
        </>
      )}
    </ActForm>
  )
}
