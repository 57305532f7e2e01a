import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { absenceQuery, useConfirmHandOvers } from '../api/caseload.ts'
import { chosenHandOvers, type Choices } from '../hand-overs.ts'
import { Proposal } from './proposal.tsx'

/** Who is proposed to take over what. Nothing moves before it is confirmed; what could not be moved stands with its reason. */
export function HandOvers({ absenceId }: { absenceId: string }) {
  const { t } = useTranslation('caseload')
  const { read } = useReader()
  const styles = useStyles()
  const { data, ...query } = useQuery(absenceQuery(useApi(), absenceId))
  const confirm = useConfirmHandOvers(absenceId)
  const [choices, setChoices] = useState<Choices>({})
  if (query.isPending) return <Waiting lines={3} lineHeight={48} />
  if (!data) return <Failure error={query.error} what={t('handOvers.failed')} onRetry={() => query.refetch()} />
  const items = chosenHandOvers(data.proposals, choices)
  const results = confirm.data?.results ?? []
  const done = results.filter(({ is }) => is === 'done').length

  return (
    <div className={styles.root}>
      {confirm.isSuccess && (
        <Said key={confirm.submittedAt}>
          <Text weight="semibold">
            {t('handOvers.done', { count: done })}
            {done < results.length && ` ${t('handOvers.refused', { count: results.length - done })}`}
          </Text>
        </Said>
      )}
      {data.proposals.length === 0 && <Text block>{t('handOvers.none')}</Text>}
      <Rows>
        {data.proposals.map((proposal) => {
          const refusal = results.find(({ key, is }) => key === proposal.key && is === 'refused')?.text
          return (
            <Proposal
              key={proposal.key}
              proposal={proposal}
              toId={choices[proposal.key] ?? proposal.candidates[0]?.consultant.id ?? ''}
              refusal={refusal && read(refusal)}
              onChoose={(toId) => setChoices({ ...choices, [proposal.key]: toId })}
            />
          )
        })}
      </Rows>
      {confirm.isError && <Failure error={confirm.error} what={t('handOvers.confirmFailed')} />}
      {data.proposals.some(({ mayConfirm }) => mayConfirm) && (
        <div>
          <BusyButton
            appearance="primary"
            isBusy={confirm.isPending}
            busyWords={t('handOvers.sending')}
            isWaiting={items.length === 0}
            onClick={() => confirm.mutate({ items })}
          >
            {t('handOvers.confirm', { count: items.length })}
          </BusyButton>
        </div>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})
