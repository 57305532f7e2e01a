import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components'
import { GridDotsRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  title: { margin: 0 },
  person: { marginInlineStart: 'auto' },
})

/** The coloured strip by which one knows Outlook on the web. */
export function AppHead({ person }: { person: string }) {
  const styles = useStyles()
  return (
    <section className={styles.head} aria-label="Program">
      <GridDotsRegular fontSize={20} aria-hidden />
      <Text as="h1" weight="semibold" size={400} className={styles.title}>
        Outlook
      </Text>
      <Avatar name={person} size={28} className={styles.person} aria-hidden />
    </section>
  )
}
