import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AppIcon } from '../../common/app-icon.tsx'
import type { Person } from '../../common/api/people.ts'
import { messagesQuery } from '../../common/api/teams.ts'
import { useNarrow } from '../../common/use-narrow.ts'
import type { useSeen } from '../seen.ts'
import { Conversation } from './conversation.tsx'
import { plainText } from './message-text.tsx'

const useStyles = makeStyles({
  place: { display: 'flex', height: '100%', minHeight: 0 },
  list: {
    width: '280px',
    flexShrink: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 1000px)': { width: '200px' },
  },
  full: { width: '100%' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '52px',
    paddingInline: tokens.spacingHorizontalL,
  },
  title: { margin: 0 },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '56px',
    paddingInline: tokens.spacingHorizontalL,
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  preview: { display: 'grid', minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  chat: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  chatHead: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

export interface ChatPlaceProps {
  person: Person
  seen: ReturnType<typeof useSeen>
  onOpenLink: (address: string) => void
}

/** The chats and the one that is open. There is one: with Hurtigspor's bot. */
export function ChatPlace({ person, seen, onOpenLink }: ChatPlaceProps) {
  const styles = useStyles()
  const isNarrow = useNarrow()
  const [isOpen, setOpen] = useState(true)
  const latest = useQuery(messagesQuery(person.id)).data?.at(-1)
  const preview =
    latest === undefined ? 'Ingen beskeder endnu' : (latest.summary ?? plainText(latest.text ?? 'Har sendt et kort'))
  const showsChat = !isNarrow || isOpen
  return (
    <div className={styles.place}>
      {(!isNarrow || !isOpen) && (
        <div className={mergeClasses(styles.list, isNarrow && styles.full)}>
          <div className={styles.head}>
            <Subtitle2 as="h1" className={styles.title}>
              Chat
            </Subtitle2>
          </div>
          <button type="button" className={styles.entry} aria-current={showsChat} onClick={() => setOpen(true)}>
            <AppIcon size={32} color="currentColor" />
            <span className={styles.preview}>
              <Text weight="semibold">Hurtigspor</Text>
              <Text size={200} className={styles.line}>
                {preview}
              </Text>
            </span>
          </button>
        </div>
      )}
      {showsChat && (
        <div className={styles.chat}>
          <div className={mergeClasses(styles.head, styles.chatHead)}>
            {isNarrow && (
              <Button
                appearance="subtle"
                icon={<ArrowLeftRegular />}
                aria-label="Alle chats"
                onClick={() => setOpen(false)}
              />
            )}
            <AppIcon size={28} />
            <Subtitle2 as="h2" className={styles.title}>
              Hurtigspor
            </Subtitle2>
          </div>
          <Conversation person={person} seen={seen} onOpenLink={onOpenLink} />
        </div>
      )}
    </div>
  )
}
