import { makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { Temporal } from 'temporal-polyfill'
import { AppIcon } from '../../common/app-icon.tsx'
import { activitiesQuery, type ActivityItem } from '../../common/api/teams.ts'
import { momentText } from '../../common/time.ts'
import { plainText } from '../chat/message-text.tsx'
import type { useSeen } from '../seen.ts'

const useStyles = makeStyles({
  feed: { height: '100%', overflowY: 'auto', padding: tokens.spacingHorizontalL, boxSizing: 'border-box' },
  title: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: '720px' },
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    padding: tokens.spacingHorizontalM,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':disabled': { cursor: 'default' },
  },
  text: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export interface ActivityFeedProps {
  person: string
  seen: ReturnType<typeof useSeen>
  onOpen: (item: ActivityItem) => void
}

export function ActivityFeed({ person, seen, onOpen }: ActivityFeedProps) {
  const styles = useStyles()
  const activities = useQuery(activitiesQuery(person))
  const items = activities.data
  const arrived = useEffectEvent((_newest: string | undefined) => seen.markSeen(items ?? []))
  const newest = items?.[0]?.id
  useEffect(() => arrived(newest), [newest])

  return (
    <section className={styles.feed} aria-labelledby="activity">
      <Subtitle2 as="h1" id="activity" className={styles.title}>
        Aktivitet
      </Subtitle2>
      {activities.isError && (
        <MessageBar intent="error">
          <MessageBarBody>Aktiviteten kunne ikke hentes: {activities.error.message}</MessageBarBody>
        </MessageBar>
      )}
      {items?.length === 0 && <p className={styles.quiet}>Her kommer beskeder fra dine apps.</p>}
      <ul className={styles.list}>
        {items?.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles.item}
              disabled={!item.webUrl && !item.messageId}
              onClick={() => onOpen(item)}
            >
              <AppIcon size={28} />
              <span className={styles.text}>
                <Text weight="semibold">Hurtigspor</Text>
                <Text>{plainText(item.text)}</Text>
                <Text size={200} className={styles.quiet}>
                  {momentText(Temporal.Instant.from(item.at))}
                </Text>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
