import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { deadEffectsQuery } from '../api/operations.ts'
import { DeadEffect } from './dead-effect.tsx'

/** What the calendar or Teams never took: nobody else hears of it, so it is looked after here. */
export function DeadEffects() {
  const { t } = useTranslation('operations')
  const { data, ...query } = useQuery(deadEffectsQuery(useApi()))
  return <Section heading={t('dead.heading')}>{content()}</Section>

  function content() {
    if (query.isPending) return <Waiting lines={3} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('dead.failed')} onRetry={() => query.refetch()} />
    const { effects, total, mayRetry } = data
    if (total === 0) return <Text block>{t('dead.none')}</Text>
    return (
      <>
        <Text block>{t('dead.about')}</Text>
        {total > effects.length && <Text block>{t('dead.newest', { count: effects.length, total })}</Text>}
        <Rows>
          {effects.map((effect) => (
            <DeadEffect key={effect.id} effect={effect} mayRetry={mayRetry} />
          ))}
        </Rows>
      </>
    )
  }
}
