import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { hashOf } from '../../../app/place.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { LightMark } from '../../../ui/light-mark.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { RequestCell } from './request-cell.tsx'

export interface RequestCardsProps {
  readonly items: readonly RequestListItem[]
  readonly open: string | undefined
  readonly isBusy: boolean
}

/** The same rows where a table has no room. */
export function RequestCards({ items, open, isBusy }: RequestCardsProps) {
  const { t } = useTranslation('requests')
  const styles = useStyles()
  return (
    <Rows gap="small" aria-label={t('title')} aria-busy={isBusy}>
      {items.map((item) => (
        <li key={item.reference} className={styles.card}>
          <Link
            href={hashOf({ room: 'requests', reference: item.reference })}
            data-opens={item.reference}
            aria-current={item.reference === open ? 'true' : undefined}
            className={styles.press}
          >
            <CardLines item={item} />
          </Link>
        </li>
      ))}
    </Rows>
  )
}

function CardLines({ item }: { item: RequestListItem }) {
  const { t } = useTranslation('follow')
  const { read } = useReader()
  const near = useNear()
  const styles = useStyles()
  const { next } = item
  return (
    <>
      <span className={styles.top}>
        <Text weight="semibold">{item.reference}</Text>
        <LightMark light={item.light} />
      </span>
      <Text block>{next ? t('due', { what: read(next.what), when: near.moment(next.dueAt) }) : t('nothingDue')}</Text>
      <Text block size={200}>
        {item.workplace.name}
        {item.employee && ' · '}
        <RequestCell column="employee" item={item} />
        {' · '}
        <RequestCell column="consultant" item={item} />
      </Text>
      {item.meetingStartsAt !== undefined && (
        <Text block size={200}>
          {t('meetingAt', { when: near.moment(item.meetingStartsAt) })}
        </Text>
      )}
    </>
  )
}

const useStyles = makeStyles({
  card: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  press: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
    ':hover': { textDecorationLine: 'none', color: tokens.colorNeutralForeground1 },
  },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
})
