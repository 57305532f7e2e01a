import { Avatar, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { AppIcon } from '../../common/app-icon.tsx'
import { clockQuery } from '../../common/api/clock.ts'
import type { Person } from '../../common/api/people.ts'
import type { ChatMessage } from '../../common/api/teams.ts'
import { shortMoment } from '../../common/time.ts'
import { CardMessage } from './card-message.tsx'
import { MessageText } from './message-text.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start', maxWidth: '640px' },
  own: { justifySelf: 'end', flexDirection: 'row-reverse' },
  ownColumn: { justifyItems: 'end' },
  column: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0, flexGrow: 1, justifyItems: 'start' },
  meta: { display: 'flex', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  bubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  ownBubble: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
})

export interface MessageBubbleProps {
  person: Person
  message: ChatMessage
  onOpenLink: (address: string) => void
}

export function MessageBubble({ person, message, onOpenLink }: MessageBubbleProps) {
  const styles = useStyles()
  const now = useQuery(clockQuery).data
  const isOwn = message.from === 'person'
  return (
    <li className={mergeClasses(styles.row, isOwn && styles.own)}>
      {isOwn ? <Avatar name={person.name} size={32} color="colorful" aria-hidden /> : <AppIcon size={32} />}
      <div className={mergeClasses(styles.column, isOwn && styles.ownColumn)}>
        <div className={styles.meta}>
          <Text size={200}>{isOwn ? 'Dig' : 'Hurtigspor'}</Text>
          <Text size={200}>{shortMoment(message.at, now)}</Text>
          {message.updatedAt && message.updatedAt !== message.at && (
            <Text size={200}>opdateret {shortMoment(message.updatedAt, now)}</Text>
          )}
        </div>
        {message.text && (
          <div className={mergeClasses(styles.bubble, isOwn && styles.ownBubble)}>
            {isOwn ? message.text : <MessageText text={message.text} onOpenLink={onOpenLink} />}
          </div>
        )}
        {message.card && (
          <CardMessage person={person.id} messageId={message.id} card={message.card} onOpenLink={onOpenLink} />
        )}
      </div>
    </li>
  )
}
