import { Link, makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { hashOf } from '../../../app/place.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { LightMark } from '../../../ui/light-mark.tsx'
import { PersonName } from '../../../ui/person-name.tsx'
import { useReader } from '../../../ui/reader.ts'
import type { Column } from '../columns.ts'

export interface RequestCellProps {
  readonly column: Column
  readonly item: RequestListItem
  /** Whose the next step is has no column of its own here: it stands with the step. */
  readonly hasOwner?: boolean
}

/** What one column says about one request. */
export function RequestCell({ column, item, hasOwner = false }: RequestCellProps) {
  const { t } = useTranslation('follow')
  const { read } = useReader()
  const near = useNear()
  const styles = useStyles()
  const { reference, light, workplace, employee, consultant, next, meetingStartsAt, receivedAt } = item
  switch (column) {
    case 'light':
      return <LightMark light={light} />
    case 'reference':
      return (
        <Link href={hashOf({ room: 'requests', reference })} data-opens={reference}>
          {reference}
        </Link>
      )
    case 'workplace':
      return workplace.name
    case 'employee':
      return employee && <PersonName person={employee} />
    case 'consultant':
      return consultant ? <PersonName person={consultant} /> : t('noConsultant')
    case 'next':
      return next ? (
        <>
          {read(next.what)} <span className={styles.when}>{near.moment(next.dueAt)}</span>
          {hasOwner && (
            <span className={styles.when}>
              <OwnerName owner={next.owner} />
            </span>
          )}
        </>
      ) : (
        t('nothingDue')
      )
    case 'owner':
      return next && <OwnerName owner={next.owner} />
    case 'meeting':
      return meetingStartsAt === undefined ? undefined : near.moment(meetingStartsAt)
    case 'received':
      return near.moment(receivedAt)
  }
}

const roles = ['consultant', 'leader', 'coordinator', 'hr', 'employee'] as const

function OwnerName({ owner }: { owner: { readonly role: string; readonly name?: string | undefined } }) {
  const { t } = useTranslation('follow')
  if (owner.name !== undefined) return <PersonName person={{ name: owner.name }} />
  const role = roles.find((known) => known === owner.role)
  return role === undefined ? t('nameUnknown') : t(`roles.${role}`)
}

const useStyles = makeStyles({
  when: { display: 'block' },
})
