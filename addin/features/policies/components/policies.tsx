import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { PageTop } from '../../../ui/page-top.tsx'
import { policiesQuery } from '../api/policies.ts'
import { useDays } from '../use-days.ts'
import { ExamplePart } from './example-part.tsx'
import { InForce } from './in-force.tsx'
import { ModelChoice } from './model-choice.tsx'
import { Publish } from './publish.tsx'
import { Rules } from './rules.tsx'

/** Where HR reads and tries the models, and an administrator chooses the one for new requests. */
export function Policies() {
  const { t } = useTranslation('policies')
  const styles = useStyles()
  const days = useDays()
  const { data, ...query } = useQuery(policiesQuery(useApi()))
  const [chosenId, setChosenId] = useState<string>()

  return (
    <div className={styles.root}>
      <PageTop title={t('title')} query={query} isAgeShown={false} />
      {content()}
    </div>
  )

  function content() {
    if (query.isPending) return <Waiting lines={8} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('failed')} onRetry={() => query.refetch()} />
    const { models, inForce, statutes } = data
    const model = models.find(({ id }) => id === (chosenId ?? inForce.policyId)) ?? models[0]
    const unchecked = statutes.find(({ isInUse, isVerified }) => isInUse && !isVerified)
    return (
      <>
        {data.mayPublish && unchecked && (
          <Notice intent="warning">{t('unverified', { day: days.ofLaw(unchecked.verifiedUntil) })}</Notice>
        )}
        <InForce list={data} />
        {model && (
          <>
            <ModelChoice models={models} inForceId={inForce.policyId} value={model.id} onChange={setChosenId} />
            <Rules key={`rules-${model.id}`} model={model} statutes={statutes} />
            <ExamplePart model={model} models={models} />
            <Publish key={`publish-${model.id}`} list={data} model={model} onLook={setChosenId} />
          </>
        )}
      </>
    )
  }
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '1120px',
  },
})
