import { useTranslation } from 'react-i18next'

/** A person by name; somebody the directory no longer knows comes with an empty one. */
export function PersonName({ person }: { person: { readonly name: string } }) {
  const { t } = useTranslation('follow')
  return person.name === '' ? t('nameUnknown') : person.name
}
