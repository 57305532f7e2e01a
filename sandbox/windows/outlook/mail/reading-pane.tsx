import { Avatar, Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular, ArrowReplyRegular, MailRegular } from '@fluentui/react-icons'
import { Temporal } from 'temporal-polyfill'
import type { Mail } from '../../common/api/mail.ts'
import { momentText } from '../../common/time.ts'
import { bodyHtml } from '../html.ts'

const useStyles = makeStyles({
  pane: { padding: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalL, alignContent: 'start' },
  title: { margin: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  who: { display: 'grid', flexGrow: 1, minWidth: '160px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  body: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    maxWidth: '80ch',
    overflowWrap: 'anywhere',
    '& p': { marginBlock: '0 0.8em' },
    '& a': { color: tokens.colorBrandForegroundLink },
    '& blockquote': {
      marginInline: 0,
      paddingInlineStart: tokens.spacingHorizontalM,
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  back: { justifySelf: 'start', '@media (min-width: 760px)': { display: 'none' } },
  empty: {
    height: '100%',
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    gap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
  },
})

export function ReadingPane({ mail, onReply, onBack }: { mail: Mail; onReply: () => void; onBack: () => void }) {
  const styles = useStyles()
  const from = mail.from.emailAddress
  const to = mail.toRecipients.map((one) => one.emailAddress.name || one.emailAddress.address).join(', ')
  return (
    <article className={styles.pane} aria-labelledby="mail-subject">
      <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} onClick={onBack}>
        Indbakke
      </Button>
      <Title3 as="h2" id="mail-subject" className={styles.title}>
        {mail.subject}
      </Title3>
      <div className={styles.head}>
        <Avatar name={from.name} size={40} color="colorful" aria-hidden />
        <div className={styles.who}>
          <Text weight="semibold">
            {from.name} <span className={styles.quiet}>&lt;{from.address}&gt;</span>
          </Text>
          <Text size={200} className={styles.quiet}>
            Til: {to}
          </Text>
          <Text size={200} className={styles.quiet}>
            {momentText(Temporal.Instant.from(mail.receivedDateTime))}
          </Text>
        </div>
        <Button icon={<ArrowReplyRegular />} onClick={onReply}>
          Svar
        </Button>
      </div>
      <div className={styles.body} dangerouslySetInnerHTML={{ __html: bodyHtml(mail.body) }} />
    </article>
  )
}

export function NothingChosen() {
  const styles = useStyles()
  return (
    <div className={styles.empty}>
      <MailRegular fontSize={48} />
      <Text>Vælg en mail for at læse den.</Text>
    </div>
  )
}
