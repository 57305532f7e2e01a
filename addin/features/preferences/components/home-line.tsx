import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { HomeContact } from '../../../ui/home-contact.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import type { Home } from '../home-contacts.ts'

export interface HomeLineProps {
  readonly home: Home
  readonly mayChange: boolean
  readonly isLeft: boolean
  readonly isRemoving: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** One municipality: how many of the staff live there, and whom to turn to. */
export function HomeLine({ home, mayChange, isLeft, isRemoving, onChange, onRemove }: HomeLineProps) {
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
      {mayChange && (
        <div className={styles.acts}>
          <StartButton
            label={t(contact === undefined ? 'homes.name' : 'homes.change')}
            aria-label={t(contact === undefined ? 'homes.nameOf' : 'homes.changeOf', { municipality })}
            takesFocus={isLeft}
            onPress={onChange}
          />
          {contact !== undefined && (
            <BusyButton
              aria-label={t('homes.removeOf', { municipality })}
              isBusy={isRemoving}
              busyWords={t('homes.removing')}
              onClick={onRemove}
            >
              {t('homes.remove')}
            </BusyButton>
          )}
        </div>
      )}
    </>
  )
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  contact: { overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
})
