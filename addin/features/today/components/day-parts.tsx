import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { isContact } from '../../../app/commands.ts'
import { useNear } from '../../../app/near.ts'
import { ContactActs } from '../../../ui/contact-acts.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { dayOf } from '../day.ts'
import { RequestLine } from './request-line.tsx'

export interface DayPartsProps {
  readonly items: readonly RequestListItem[]
  readonly open: string | undefined
}

export function DayParts({ items, open }: DayPartsProps) {
  const { t } = useTranslation('today')
  const { read } = useReader()
  const near = useNear()
  const [actedOn, setActedOn] = useState<ReadonlyMap<string, RequestListItem>>(new Map())
  const { before, meetings, rest } = dayOf(items, actedOn, (instant) => near.dayOf(instant) === near.today)
  const left = before.filter(({ reference }) => !actedOn.has(reference)).length
  if (items.length === 0 && actedOn.size === 0) return <Text block>{t('empty')}</Text>

  const keep = (item: RequestListItem, isKept: boolean) =>
    setActedOn((old) => {
      const next = new Map(old)
      if (isKept) next.set(item.reference, item)
      else next.delete(item.reference)
      return next
    })

  return (
    <>
      <Section heading={t('before.heading')}>
        <output>{left === 0 ? t('before.none') : t('before.left', { count: left })}</output>
        <Lines>
          {before.map((item) => (
            <RequestLine
              key={item.reference}
              item={item}
              what={actText(item)}
              when={actedOn.has(item.reference) ? undefined : dueText(item)}
              hasLight={!actedOn.has(item.reference)}
              isOpen={item.reference === open}
            >
              {item.next && isContact(item.next) && (
                <ContactActs
                  reference={item.reference}
                  onPressed={(outcome) => keep(item, outcome !== undefined && outcome !== 'notReached')}
                />
              )}
            </RequestLine>
          ))}
        </Lines>
      </Section>
      <Section heading={t('meetings.heading')}>
        {meetings.length === 0 && <Text block>{t('meetings.none')}</Text>}
        <Lines>
          {meetings.map((item) => (
            <RequestLine
              key={item.reference}
              item={item}
              what={
                item.meetingStartsAt === undefined ? '' : t('meetings.at', { time: near.clock(item.meetingStartsAt) })
              }
              isOpen={item.reference === open}
            />
          ))}
        </Lines>
      </Section>
      <Section heading={t('rest.heading')}>
        {rest.length === 0 && <Text block>{t('rest.none')}</Text>}
        <Lines>
          {rest.map((item) => (
            <RequestLine
              key={item.reference}
              item={item}
              what={actText(item)}
              when={item.next ? near.moment(item.next.dueAt) : undefined}
              isOpen={item.reference === open}
            >
              {item.meetingStartsAt !== undefined && <Text size={200}>{meetingText(item.meetingStartsAt)}</Text>}
            </RequestLine>
          ))}
        </Lines>
      </Section>
    </>
  )

  function dueText({ light, next }: RequestListItem) {
    return next && t(light === 'red' ? 'before.was' : 'before.by', { when: near.moment(next.dueAt) })
  }

  function actText({ next }: RequestListItem) {
    return next ? read(next.what) : t('nothingDue', { ns: 'follow' })
  }

  function meetingText(startsAt: string) {
    return t('meetingAt', { ns: 'follow', when: near.moment(startsAt) })
  }
}

function Lines({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <ul className={styles.list}>{children}</ul>
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
})
