import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdvisoryView } from '../../../../shared/contract/absences.ts'
import { advisoriesQuery, usePutAside } from '../../../app/advisories.ts'
import { useApi } from '../../../app/app-context.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { AbsentEmployee } from './absent-employee.tsx'

export interface AbsentEmployeesProps {
  readonly onStart: (advisory: AdvisoryView) => void
  readonly onOpen: (reference: string, employeeName: string) => void
}

/** Own employees who are away, and what the model says is to be begun. What is put aside can be taken out again. */
export function AbsentEmployees({ onStart, onOpen }: AbsentEmployeesProps) {
  const { t } = useTranslation('ownEmployees')
  const styles = useStyles()
  const list = useQuery(advisoriesQuery(useApi()))
  const putAside = usePutAside()
  const [last, setLast] = useState<AdvisoryView>()
  const change = (advisory: AdvisoryView, isDismissed: boolean) => {
    setLast(isDismissed ? advisory : undefined)
    putAside.mutate({ id: advisory.id, isDismissed })
  }
  const lineOf = (advisory: AdvisoryView) => (
    <AbsentEmployee
      key={advisory.id}
      advisory={advisory}
      isChanging={putAside.isPending}
      onStart={() => onStart(advisory)}
      onOpen={(reference) => onOpen(reference, advisory.employee.name)}
      onChange={(isDismissed) => change(advisory, isDismissed)}
    />
  )
  return <Section heading={t('absent.title')}>{content()}</Section>

  function content() {
    if (list.isPending) return <Waiting lines={2} lineHeight={48} />
    if (!list.data) return <Failure error={list.error} what={t('absent.failed')} onRetry={() => list.refetch()} />
    const open = list.data.advisories.filter(({ isDismissed }) => !isDismissed)
    const aside = list.data.advisories.filter(({ isDismissed }) => isDismissed)
    const undone = aside.find(({ id }) => id === last?.id)
    return (
      <>
        {putAside.isError && <Failure error={putAside.error} what={t('absent.notChanged')} />}
        {undone && (
          <div className={styles.undo}>
            <Said>{t('absent.putAside', { name: undone.employee.name })}</Said>
            <Button onClick={() => change(undone, false)}>{t('absent.undo')}</Button>
          </div>
        )}
        {open.length === 0 && <Text block>{t('absent.empty')}</Text>}
        {open.length > 0 && <Rows gap="large">{open.map(lineOf)}</Rows>}
        {aside.length > 0 && (
          <Disclosure label={t('absent.aside', { count: aside.length })}>
            <Rows gap="large">{aside.map(lineOf)}</Rows>
          </Disclosure>
        )}
      </>
    )
  }
}

const useStyles = makeStyles({
  undo: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
})
