import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { readDay } from '../../../ui/dates/date-typing.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { meaningQuery } from '../api/meaning.ts'
import { partsOfMeaning } from '../meaning-parts.ts'
import type { RequestFormControl } from '../values.ts'
import { MeaningItems } from './meaning-items.tsx'

export interface MeaningOfDatesProps {
  readonly control: RequestFormControl
  readonly today: string
}

/** What the dates mean, while they are typed. Read out when it changes; the old answer stays until the new one is there. */
export function MeaningOfDates({ control, today }: MeaningOfDatesProps) {
  const { t } = useTranslation('startRequest')
  const styles = useStyles()
  const [typed, weeks] = useWatch({ control, name: ['firstAbsenceDay', 'expectedOverEightWeeks'] })
  const day = readDay(typed, today)
  const isKnown = day !== undefined && day <= today
  const meaning = useQuery(
    meaningQuery(useApi(), {
      ...(isKnown ? { firstAbsenceDay: day } : {}),
      ...(weeks === '' ? {} : { expectedOverEightWeeks: weeks }),
    }),
  )

  if (meaning.isPending) return <Waiting lines={4} lineHeight={16} />
  if (!meaning.data)
    return <Failure error={meaning.error} what={t('meaning.failed')} onRetry={() => meaning.refetch()} />
  const { absenceDay, law, service, otherLaw } = partsOfMeaning(meaning.data)
  return (
    <div className={styles.root} aria-live="polite" aria-busy={meaning.isPlaceholderData}>
      <Text weight="semibold" block>
        {absenceDay === undefined ? t('meaning.askDay') : t('meaning.day', { day: absenceDay })}
      </Text>
      {law.length > 0 && <MeaningItems heading={t('meaning.law')} items={law} />}
      {service.length > 0 && <MeaningItems heading={t('meaning.service')} items={service} />}
      {otherLaw.length > 0 && (
        <Disclosure label={t('meaning.other')}>
          <MeaningItems heading={t('meaning.law')} items={otherLaw} />
        </Disclosure>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
})
