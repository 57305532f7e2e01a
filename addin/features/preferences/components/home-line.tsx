import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { HomeContact } from '../../../ui/home-contact.tsx'
import type { Home } from '../home-contacts.ts'

/** One municipality: how many of the staff live there, and whom to turn to. */
export function HomeLine({ home }: { home: Home }) {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const { municipality, employees, contact } = home
  return (
    <>
      <Text block weight="semibold">
        {municipality}
      </Text>
      <Text block className={styles.quiet}>
        {typeof employees === 'number' ? t('homes.many', { count: employees }) : t(`homes.${employees ?? 'nobody'}`)}
      </Text>
      <Text block className={styles.contact}>
        {contact === undefined ? t('homes.noContact') : <HomeContact contact={contact} />}
      </Text>
    </>
  )
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  contact: { overflowWrap: 'anywhere' },
})
