import { Divider, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Fragment, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Person } from '../../common/api/people.ts'
import { messagesQuery, typingQuery } from '../../common/api/teams.ts'
import { scrollable } from '../../common/scrollable.ts'
import { arrival, type useSeen } from '../seen.ts'
import { MessageBubble } from './message-bubble.tsx'
import { WriteBox } from './write-box.tsx'

const useStyles = makeStyles({
  scroll: { flexGrow: 1, overflowY: 'auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
  list: {
    listStyle: 'none',
    margin: 0,
    marginBlockStart: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  empty: {
    margin: 'auto',
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
  },
  typing: {
    minHeight: tokens.lineHeightBase200,
    paddingInline: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
  },
})

export interface ConversationProps {
  person: Person
  seen: ReturnType<typeof useSeen>
  onOpenLink: (address: string) => void
}

/** The chat with the bot: its messages, the newest at the bottom, and the box to write in. */
export function Conversation({ person, seen, onOpenLink }: ConversationProps) {
  const styles = useStyles()
  const messages = useQuery(messagesQuery(person.id))
  const isTyping = useQuery(typingQuery(person.id)).data === true
  const list = useRef<HTMLDivElement>(null)
  const items = messages.data
  // Where "new" begins is fixed when the chat is opened; reading it does not move the line.
  const [readUntil] = useState(seen.until)
  const newFrom = items?.find((one) => one.from === 'bot' && arrival(one) > readUntil)?.id

  const arrived = useEffectEvent((_newest: string | undefined) => {
    if (document.visibilityState === 'visible') seen.markSeen(items ?? [])
    list.current?.scrollTo({ top: list.current.scrollHeight })
  })
  const newest = items?.at(-1)?.id
  useEffect(() => {
    arrived(newest)
    const onVisible = (): void => arrived(newest)
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [newest])

  return (
    <>
      <div ref={list} className={styles.scroll} {...scrollable('Beskeder')}>
        {messages.isPending && <Spinner label="Henter beskeder" className={styles.empty} />}
        {messages.isError && (
          <MessageBar intent="error">
            <MessageBarBody>Beskederne kunne ikke hentes: {messages.error.message}</MessageBarBody>
          </MessageBar>
        )}
        {items?.length === 0 && (
          <Text className={styles.empty}>Her skriver Hurtigspor, når der er noget, du skal gøre.</Text>
        )}
        <ul className={styles.list} aria-live="polite">
          {items?.map((message) => (
            <Fragment key={message.id}>
              {message.id === newFrom && (
                <li>
                  <Divider appearance="brand">Nyt</Divider>
                </li>
              )}
              <MessageBubble person={person} message={message} onOpenLink={onOpenLink} />
            </Fragment>
          ))}
        </ul>
      </div>
      <output className={styles.typing}>{isTyping && <Text size={200}>Hurtigspor skriver …</Text>}</output>
      <WriteBox person={person.id} />
    </>
  )
}
