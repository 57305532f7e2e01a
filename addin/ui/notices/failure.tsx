import { onlineManager } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../app/api-problem.ts'
import { useReader } from '../reader.ts'
import { AgainButton } from './again-button.tsx'
import { Notice } from './notice.tsx'

export interface FailureProps {
  readonly error: unknown
  /** What could not be done and what was kept, in one sentence. */
  readonly what: string
  readonly onRetry?: () => unknown
}

/** Says what happened, what was saved and how to go on; a fault of the server's with the reference support asks for. */
export function Failure({ error, what, onRetry }: FailureProps) {
  const { t } = useTranslation()
  const { read } = useReader()
  const problem = problemOf(error)
  const cause = problem ? (problem.status === 401 ? t('failed.signIn') : read(problem.detail)) : causeWithoutAnswer(t)
  return (
    <Notice intent="error" actions={onRetry && <AgainButton size="medium" onRetry={onRetry} />}>
      {what} {cause} {problem && problem.status >= 500 ? t('failed.reference', { reference: problem.instance }) : ''}
    </Notice>
  )
}

function causeWithoutAnswer(t: TFunction): string {
  return onlineManager.isOnline() ? t('failed.unreachable') : t('failed.offline')
}
