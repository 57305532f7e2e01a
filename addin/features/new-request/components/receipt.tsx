import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useMe } from '../../../app/me.ts'
import { hashOf } from '../../../app/place.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { useReader } from '../../../ui/reader.ts'

export interface ReceiptProps {
  readonly request: RequestView
  readonly outcome: 'booked' | 'calendarPending' | 'recorded' | 'slotTaken'
  readonly onAnother: () => void
}

/** What became of the call: whose it is now and why, and whether a time was booked. */
export function Receipt({ request, outcome, onAnother }: ReceiptProps) {
  const { t } = useTranslation('newRequest')
  const { read } = useReader()
  const { person, roles } = useMe()
  const styles = useStyles()
  const { reference, status, consultant, consultantWhy } = request
  const isOwn = consultant?.id === person.id
  const mayOpen = isOwn || roles.includes('Coordinator')
  return (
    <Said>
      <div className={styles.root}>
        <Notice intent={outcome === 'slotTaken' ? 'warning' : 'success'}>
          {status === 'closed' ? t('receipt.closed', { reference }) : t(`receipt.${outcome}`, { reference })}
        </Notice>
        {status === 'open' && (
          <Text block>
            {consultant === undefined
              ? t('receipt.nobody')
              : isOwn
                ? t('receipt.own')
                : t('receipt.other', { name: consultant.name })}
            {consultantWhy && ` ${t('receipt.because', { why: read(consultantWhy) })}`}
          </Text>
        )}
        <div className={styles.acts}>
          {mayOpen && (
            <Button
              as="a"
              appearance="primary"
              href={hashOf({ room: roles.includes('Consultant') ? 'today' : 'requests', reference })}
            >
              {t('receipt.open')}
            </Button>
          )}
          <Button onClick={onAnother}>{t('receipt.another')}</Button>
        </div>
      </div>
    </Said>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
