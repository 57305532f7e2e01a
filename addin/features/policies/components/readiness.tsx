import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PolicyModel } from '../../../../shared/contract/policies.ts'
import { Notice } from '../../../ui/notices/notice.tsx'
import { useReader } from '../../../ui/reader.ts'

/** What the settings lack before the model can keep its promises. It can be chosen all the same. */
export function Readiness({ warnings }: Pick<PolicyModel, 'warnings'>) {
  const { t } = useTranslation('policies')
  const { t: common } = useTranslation('common')
  const { read } = useReader()
  if (warnings.length === 0) return undefined
  return (
    <Notice intent="warning">
      <Text block>{t('publish.missing')}</Text>
      <ul>
        {warnings.map(({ ruleId, text }) => (
          <li key={`${ruleId} ${text.en}`}>
            {read(text)} ({common('rule', { ruleId })})
          </li>
        ))}
      </ul>
    </Notice>
  )
}
