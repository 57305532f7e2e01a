import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { HomeContactView } from '../../shared/contract/home-contacts.ts'

export interface HomeContactProps {
  readonly contact: HomeContactView | undefined
}

/** Whom to turn to in the municipality where the employee lives; nobody named yet says who can name somebody. */
export function HomeContact({ contact }: HomeContactProps) {
  const { t } = useTranslation()
  if (contact === undefined) return t('homeContact.none')
  const { name, phone, mail } = contact
  return (
    <>
      {name}
      {phone !== undefined && (
        <>
          {' · '}
          <Link inline href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </Link>
        </>
      )}
      {mail !== undefined && (
        <>
          {' · '}
          <Link inline href={`mailto:${mail}`}>
            {mail}
          </Link>
        </>
      )}
    </>
  )
}
