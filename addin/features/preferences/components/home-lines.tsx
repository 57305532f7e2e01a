import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useChangeContact } from '../api/home-contacts.ts'
import type { Home } from '../home-contacts.ts'
import { HomeForm } from './home-form.tsx'
import { HomeLine } from './home-line.tsx'
import { LineByLine } from './line-by-line.tsx'

/** The municipalities one by one. */
export function HomeLines({ homes }: { homes: readonly Home[] }) {
  const { t } = useTranslation('preferences')
  return (
    <LineByLine
      texts="homes"
      lines={homes}
      keyOf={({ municipality }) => municipality}
      save={useChangeContact()}
      remove={useChangeContact()}
      mayChange
      mayAdd
      said={(is, { municipality }) => t(`homes.${is}`, { municipality })}
      renderLine={(home) => <HomeLine home={home} />}
      acts={({ municipality, contact }) =>
        contact === undefined
          ? { change: { label: t('homes.name'), 'aria-label': t('homes.nameOf', { municipality }) } }
          : {
              change: { label: t('homes.change'), 'aria-label': t('homes.changeOf', { municipality }) },
              remove: t('homes.removeOf', { municipality }),
            }
      }
      renderForm={(form) => <HomeForm {...form} />}
    >
      {homes.length === 0 && <Text block>{t('homes.none')}</Text>}
    </LineByLine>
  )
}
