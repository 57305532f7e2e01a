import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { notePeriodsQuery } from '../api/note-periods.ts'
import { NotePeriodsShown } from './note-periods-shown.tsx'

/** How long notes are kept once a request is closed, and what is left then (P-15). */
export function NotePeriods({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTranslation('preferences')
  const { data, ...query } = useQuery(notePeriodsQuery(useApi()))
  return (
    <Section heading={t('notePeriods.heading')}>
      <Why what={t('notePeriods.heading')} why={{ ruleId: 'P-15' }}>
        <Text block>{t('notePeriods.about')}</Text>
      </Why>
      {content()}
    </Section>
  )

  function content() {
    if (query.isPending) return <Waiting lines={2} lineHeight={32} />
    if (!data) return <Failure error={query.error} what={t('notePeriods.failed')} onRetry={() => query.refetch()} />
    return <NotePeriodsShown periods={data} mayChange={mayChange} />
  }
}
