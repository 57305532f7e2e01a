import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../app/requests/commands.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Section } from '../../../ui/section.tsx'
import { useFirstFault } from '../../../ui/use-first-fault.ts'

const reasons = ['returned', 'notTarget', 'solved', 'notAccepted', 'withdrawn', 'other'] as const

/** Asks for the reason and says what closing does; leaving it open is the easy answer. */
export function CloseRequest({ reference, onLeave }: { reference: string; onLeave: () => void }) {
  const { t } = useTranslation('request')
  const styles = useStyles()
  const command = useCommand(reference)
  const [reason, setReason] = useState<(typeof reasons)[number]>()
  const [isMissing, setMissing] = useState(false)
  const { form, tried } = useFirstFault(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    tried()
    if (reason === undefined) setMissing(true)
    else if (!command.isPending) command.mutate({ type: 'close', reason })
  }

  return (
    <form ref={form} noValidate onSubmit={send}>
      <Section heading={t('end.heading')} takesFocus>
        <Field
          label={t('end.why')}
          {...(isMissing && reason === undefined
            ? { validationMessage: t('end.choose'), validationState: 'error' }
            : {})}
        >
          <RadioGroup
            value={reason ?? ''}
            onChange={(_, { value }) => setReason(reasons.find((known) => known === value))}
          >
            {reasons.map((known) => (
              <Radio key={known} value={known} label={t(`end.reasons.${known}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Text block>{t('end.consequence')}</Text>
        {command.isError && <Failure error={command.error} what={t('end.failed')} />}
        <div className={styles.acts}>
          <BusyButton isBusy={command.isPending} busyWords={t('end.sending')}>
            {t('end.confirm')}
          </BusyButton>
          <Button appearance="primary" onClick={onLeave}>
            {t('end.keep')}
          </Button>
        </div>
      </Section>
    </form>
  )
}

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
