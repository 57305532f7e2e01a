import {
  Avatar,
  Input,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { clockQuery } from '../../common/api/clock.ts'
import type { Mail } from '../../common/api/mail.ts'
import { Hidden } from '../../common/hidden.tsx'
import { shortMoment } from '../../common/time.ts'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' },
  head: { display: 'grid', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  title: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, overflowY: 'auto', flexGrow: 1 },
  mail: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderLeft: `3px solid transparent`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  unread: { borderLeftColor: tokens.colorBrandStroke1 },
  text: { display: 'grid', minWidth: 0 },
  first: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  at: { flexShrink: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  subjectUnread: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  empty: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
})

export interface MailListProps {
  mails: Mail[] | undefined
  chosenId: string | undefined
  isRead: (mail: Mail) => boolean
  onOpen: (id: string) => void
}

export function MailList({ mails, chosenId, isRead, onOpen }: MailListProps) {
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const found = mails?.filter((mail) =>
    `${mail.subject} ${mail.from.emailAddress.name} ${mail.bodyPreview}`.toLowerCase().includes(wanted),
  )
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          Indbakke
        </Subtitle2>
        <Input
          type="search"
          contentBefore={<SearchRegular />}
          placeholder="Søg i mails"
          aria-label="Søg i mails"
          value={search}
          onChange={(_event, data) => setSearch(data.value)}
        />
      </div>
      {found === undefined && <Waiting />}
      {found?.length === 0 && (
        <Text className={styles.empty}>
          {wanted === '' ? 'Indbakken er tom.' : 'Ingen mails passer til søgningen.'}
        </Text>
      )}
      <ul className={styles.list} aria-label="Mails">
        {found?.map((mail) => (
          <li key={mail.id}>
            <MailRow mail={mail} isChosen={mail.id === chosenId} isRead={isRead(mail)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface MailRowProps {
  mail: Mail
  isChosen: boolean
  isRead: boolean
  onOpen: (id: string) => void
}

function MailRow({ mail, isChosen, isRead, onOpen }: MailRowProps) {
  const styles = useStyles()
  const now = useQuery(clockQuery).data
  const from = mail.from.emailAddress.name || mail.from.emailAddress.address
  return (
    <button
      type="button"
      className={mergeClasses(styles.mail, !isRead && styles.unread, isChosen && styles.chosen)}
      aria-current={isChosen}
      onClick={() => onOpen(mail.id)}
    >
      <Avatar name={from} size={32} color="colorful" aria-hidden />
      <span className={styles.text}>
        <span className={styles.first}>
          <Text className={styles.line} weight={isRead ? 'regular' : 'semibold'}>
            {from}
          </Text>
          <Text size={200} className={mergeClasses(styles.quiet, styles.at)}>
            {shortMoment(mail.receivedDateTime, now)}
          </Text>
        </span>
        {!isRead && <Hidden>ulæst</Hidden>}
        <Text size={200} className={mergeClasses(styles.line, !isRead && styles.subjectUnread)}>
          {mail.subject}
        </Text>
        <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
          {mail.bodyPreview}
        </Text>
      </span>
    </button>
  )
}

function Waiting() {
  return (
    <Skeleton aria-label="Henter mails" style={{ display: 'grid', gap: 8, padding: 12 }}>
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <SkeletonItem key={key} style={{ height: 56 }} />
      ))}
    </Skeleton>
  )
}
