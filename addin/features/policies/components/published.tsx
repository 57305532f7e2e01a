import { Button, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PolicyChoiceView, PolicyModel } from '../../../../shared/contract/policies.ts'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { useDays } from '../use-days.ts'

export interface PublishedProps {
  readonly inForce: PolicyChoiceView
  readonly model: PolicyModel
  /** What was in force before; undefined when only the law changed. */
  readonly former: PolicyModel | undefined
  readonly onLook: (id: string) => void
}

/** The receipt: who chose it, when and why, and the way back. */
export function Published({ inForce, model, former, onLook }: PublishedProps) {
  const { t } = useTranslation('policies')
  const { read } = useReader()
  const days = useDays()
  return (
    <Section heading={t('publish.done', { model: read(model.name) })} takesFocus>
      <Text block>
        {t('publish.doneBy', {
          when: days.moment(inForce.from),
          name: inForce.by?.name ?? t('inForce.someone'),
          why: inForce.why ?? '',
        })}
      </Text>
      <Text block>{t('publish.keeps')}</Text>
      {former && (
        <>
          <Text block>{t('publish.goBack', { model: read(former.name) })}</Text>
          <div>
            <Button onClick={() => onLook(former.id)}>{t('publish.showFormer', { model: read(former.name) })}</Button>
          </div>
        </>
      )}
    </Section>
  )
}
