import { Button, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { OpenRequest } from '../../../../shared/contract/people.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Notice } from '../../../ui/notices/notice.tsx'
import { useReader } from '../../../ui/reader.ts'

export interface AlreadyOpenProps {
  readonly employeeName: string
  readonly request: OpenRequest
  /** Where it is shown: at an address, or in place of the form. */
  readonly way: { readonly href: string } | { readonly onOpen: () => void }
}

/** Somebody asked before: whose it is and what comes next. It stops nobody, since a new absence may ask for a new request. */
export function AlreadyOpen({ employeeName, request, way }: AlreadyOpenProps) {
  const { t } = useTranslation('startRequest')
  const { read } = useReader()
  const near = useNear()
  const { reference, consultant, next } = request
  const open = t('alreadyOpen.open')
  return (
    <Notice
      intent="warning"
      title={t('alreadyOpen.title', { name: employeeName })}
      actions={
        'href' in way ? (
          <Button as="a" size="medium" href={way.href}>
            {open}
          </Button>
        ) : (
          <Button size="medium" onClick={way.onOpen}>
            {open}
          </Button>
        )
      }
    >
      <Text block>
        {consultant === undefined || consultant.name === ''
          ? t('alreadyOpen.noConsultant', { reference })
          : t('alreadyOpen.consultant', { reference, name: consultant.name })}
      </Text>
      {next && <Text block>{t('alreadyOpen.next', { what: read(next.what), day: near.day(next.actBy) })}</Text>}
      <Text block>{t('alreadyOpen.goOn')}</Text>
    </Notice>
  )
}
