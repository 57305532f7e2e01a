import { Button, makeStyles, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { useApi } from '../../../app/app-context.ts'
import { openRequestsQuery } from '../../../app/requests/open-requests.ts'
import { refreshMs } from '../../../app/requests/request-lists.ts'
import { dayText, momentText } from '../../../ui/dates/date-text.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'

export interface OpenRequestsProps {
  readonly timeZone: string
  readonly onOpen: (reference: string, employeeName: string | undefined) => void
}

export function OpenRequests({ timeZone, onOpen }: OpenRequestsProps) {
  const { t } = useTranslation('ownEmployees')
  const requests = useQuery({ ...openRequestsQuery(useApi()), refetchInterval: refreshMs })
  return <Section heading={t('open')}>{content()}</Section>

  function content() {
    if (requests.isPending) return <Waiting lines={2} lineHeight={48} />
    if (!requests.data)
      return <Failure error={requests.error} what={t('openFailed')} onRetry={() => requests.refetch()} />
    if (requests.data.items.length === 0) return <Text block>{t('openEmpty')}</Text>
    return (
      <Rows gap="small">
        {requests.data.items.map((item) => (
          <li key={item.reference}>
            <OpenRequest item={item} timeZone={timeZone} onOpen={() => onOpen(item.reference, item.employee?.name)} />
          </li>
        ))}
      </Rows>
    )
  }
}

function OpenRequest({ item, timeZone, onOpen }: { item: RequestListItem; timeZone: string; onOpen: () => void }) {
  const { t } = useTranslation('ownEmployees')
  const { language, read } = useReader()
  const styles = useStyles()
  const { employee, next, meetingStartsAt } = item
  return (
    <Button className={styles.request} onClick={onOpen}>
      <span className={styles.lines}>
        <Text weight="semibold">{employee?.name ?? item.reference}</Text>
        <Text size={200} weight="regular">
          {t(`lights.${item.light}`)}
          {' · '}
          {next ? t('due', { what: read(next.what), day: dayText(next.actBy, language) }) : t('nothingDue')}
        </Text>
        {meetingStartsAt !== undefined && (
          <Text size={200} weight="regular">
            {t('meeting', { moment: momentText(meetingStartsAt, language, timeZone) })}
          </Text>
        )}
      </span>
    </Button>
  )
}

const useStyles = makeStyles({
  request: { width: '100%', justifyContent: 'flex-start', textAlign: 'left' },
  lines: { display: 'flex', flexDirection: 'column' },
})
