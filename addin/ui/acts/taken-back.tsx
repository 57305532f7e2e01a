import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { WhatIsNext } from '../what-is-next.tsx'
import { Said } from './said.tsx'

/** It counts no longer, and what is to be done instead. */
export function TakenBack({ request }: { request: RequestView }) {
  const { t } = useTranslation('follow')
  return (
    <Said>
      <Text block weight="semibold">
        {t('takeBack.done')}
      </Text>
      <WhatIsNext request={request} />
    </Said>
  )
}
