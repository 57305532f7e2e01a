import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../shared/contract/requests.ts'
import { useNear } from './dates/near.ts'
import { useReader } from './reader.ts'

/** What comes after something that was just recorded. */
export function WhatIsNext({ request: { next } }: { request: Pick<RequestView, 'next'> }) {
  const { t } = useTranslation('follow')
  const { read } = useReader()
  const near = useNear()
  return (
    <Text block>
      {next ? t('contact.nextIs', { what: read(next.what), when: near.moment(next.dueAt) }) : t('contact.nothingNext')}
    </Text>
  )
}
