import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { UnreachablePersonView } from '../../../../shared/contract/operations.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { useRowStyles } from './row-styles.ts'

/** Who, since when and why, and what helps: nobody but the person or the Teams administrator can put it right. */
export function UnreachablePerson({ person }: { readonly person: UnreachablePersonView }) {
  const { t } = useTranslation('operations')
  const near = useNear()
  const styles = useRowStyles()
  return (
    <li className={styles.root}>
      <Text weight="semibold">{person.name ?? t('deliveries.nameless')}</Text>
      <Text block>{t(`deliveries.why.${person.why}`)}</Text>
      <Text block>{t(`deliveries.todo.${person.why}`)}</Text>
      <Text block size={200} className={styles.quiet}>
        {t('deliveries.since', { when: near.moment(person.since), code: person.code })}
      </Text>
    </li>
  )
}
