import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/requests/commands.ts'
import { ActForm } from '../../../../ui/acts/act-form.tsx'
import { HomeContact } from '../../../../ui/home-contact.tsx'
import type { ActProps } from './act-props.ts'

/** The employee's home municipality takes over: said with its name, since it cannot be undone. */
export function GiveHome({ request, onDone, onLeave }: ActProps) {
  const { t } = useTranslation('acts')
  const command = useCommand(request.reference)
  const municipality = request.homeMunicipality ?? ''
  const send = () =>
    command.mutate(
      { type: 'handToHomeMunicipality' },
      { onSuccess: () => onDone(t('handToHomeMunicipality.done', { municipality })) },
    )
  return (
    <ActForm
      heading={t('names.handToHomeMunicipality')}
      confirm={t('handToHomeMunicipality.confirm')}
      consequence={t('handToHomeMunicipality.consequence', { municipality })}
      command={command}
      onSend={send}
      onLeave={onLeave}
    >
      <Text block>
        {t('homeContact.of', { ns: 'common', municipality })}: <HomeContact contact={request.homeContact} />
      </Text>
    </ActForm>
  )
}
