import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { hashOf } from '../../../app/place.ts'
import type { Choice } from '../choice.ts'
import { columnsFor } from '../columns.ts'
import { RequestCell } from './request-cell.tsx'

export interface RequestTableProps {
  readonly items: readonly RequestListItem[]
  readonly widthPx: number
  readonly sort: Choice['sort']
  readonly onSort: (sort: Choice['sort']) => void
  /** The request that stands open beside the list. */
  readonly open: string | undefined
  readonly isBusy: boolean
}

const sorts = {
  next: { sort: 'due', direction: 'ascending' },
  received: { sort: 'received', direction: 'descending' },
} as const

/** One request a row. The reference is the link; a press anywhere else in the row does the same for the mouse. */
export function RequestTable({ items, widthPx, sort, onSort, open, isBusy }: RequestTableProps) {
  const { t } = useTranslation('requests')
  const styles = useStyles()
  const columns = columnsFor(widthPx)
  const hasOwnerColumn = columns.some(({ column }) => column === 'owner')
  return (
    <Table size="small" aria-label={t('list.caption')} aria-busy={isBusy} className={styles.table}>
      <TableHeader>
        <TableRow>
          {columns.map(({ column, percent }) => {
            const sorting = column === 'next' || column === 'received' ? sorts[column] : undefined
            return (
              <TableHeaderCell
                key={column}
                className={styles.head}
                style={{ width: `${percent}%` }}
                sortable={sorting !== undefined}
                {...(sorting && { onClick: () => onSort(sorting.sort) })}
                {...(sort === sorting?.sort && { sortDirection: sorting.direction })}
              >
                {t(`columns.${column}`)}
              </TableHeaderCell>
            )
          })}
        </TableRow>
      </TableHeader>
      <TableBody>
        {items.map((item) => (
          <TableRow
            key={item.reference}
            className={mergeClasses(styles.row, item.reference === open && styles.current)}
            aria-current={item.reference === open ? 'true' : undefined}
            onClick={(event) => openFrom(event, item.reference)}
          >
            {columns.map(({ column }) => (
              <TableCell key={column} className={styles.cell}>
                <RequestCell column={column} item={item} hasOwner={!hasOwnerColumn} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** Leaves alone a press on the link itself, and marking text to copy it. */
function openFrom(event: MouseEvent<HTMLElement>, reference: string): void {
  const isOnLink = event.target instanceof Element && event.target.closest('a') !== null
  const isMarking = (window.getSelection()?.toString() ?? '') !== ''
  if (!isOnLink && !isMarking) location.assign(hashOf({ room: 'requests', reference }))
}

const useStyles = makeStyles({
  table: { backgroundColor: tokens.colorNeutralBackground1 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -${tokens.strokeWidthThin} 0 ${tokens.colorNeutralStroke1}`,
    ...typographyStyles.caption1Strong,
  },
  // Fluent's own hover turns the whole row over in high contrast, where the link would no longer be seen.
  row: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
    ':active': { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset ${tokens.strokeWidthThickest} 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  cell: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    overflowWrap: 'break-word',
    hyphens: 'auto',
    ...typographyStyles.caption1,
    fontSize: tokens.fontSizeBase300,
  },
})
