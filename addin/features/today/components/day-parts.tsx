import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { dayOf, lineKey, type Line } from '../day.ts'
import { DueLine } from './due-line.tsx'
import { LaterLine } from './later-line.tsx'
import { MeetingToday } from './meeting-today.tsx'

export interface DayPartsProps {
  readonly items: readonly RequestListItem[]
  /** The server's, as it answered. */
  readonly now: string
  readonly open: string | undefined
}

export function DayParts({ items, now, open }: DayPartsProps) {
  const { t } = useTranslation('today')
  const near = useNear()
  const [actedOn, setActedOn] = useState<ReadonlyMap<string, Line>>(new Map())
  const { before, meetings, rest } = dayOf(items, actedOn, near.today, near.dayOf)
  const left = before.filter((line) => !actedOn.has(lineKey(line))).length
  if (items.length === 0 && actedOn.size === 0) return <Text block>{t('empty')}</Text>

  const lineOf = (line: Line) => {
    const key = lineKey(line)
    const shared = {
      item: line.item,
      now,
      isOpen: line.item.reference === open,
      isActedOn: actedOn.has(key),
      onActed: (isActedOn: boolean) => setActedOn((old) => changed(old, key, isActedOn ? line : undefined)),
    }
    return line.about === 'due' ? (
      <DueLine key={key} {...shared} />
    ) : (
      <MeetingToday key={key} {...shared} isToday={line.about === 'meeting'} />
    )
  }

  return (
    <>
      <Section heading={t('before.heading')}>
        <output>{left === 0 ? t('before.none') : t('before.left', { count: left })}</output>
        <Rows gap="small">{before.map(lineOf)}</Rows>
      </Section>
      <Section heading={t('meetings.heading')}>
        {meetings.length === 0 && <Text block>{t('meetings.none')}</Text>}
        <Rows gap="small">{meetings.map(lineOf)}</Rows>
      </Section>
      <Section heading={t('rest.heading')}>
        {rest.length === 0 && <Text block>{t('rest.none')}</Text>}
        <Rows gap="small">
          {rest.map((item) => (
            <LaterLine key={item.reference} item={item} now={now} isOpen={item.reference === open} />
          ))}
        </Rows>
      </Section>
    </>
  )
}

function changed(lines: ReadonlyMap<string, Line>, key: string, line: Line | undefined): ReadonlyMap<string, Line> {
  const next = new Map(lines)
  if (line === undefined) next.delete(key)
  else next.set(key, line)
  return next
}
