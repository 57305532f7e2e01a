import { ToggleButton } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { ButtonSet } from '../../../ui/button-set.tsx'
import { LightSign } from '../../../ui/light-mark.tsx'
import type { Choice } from '../choice.ts'

export interface LightChoiceProps {
  readonly counts: Readonly<Record<'red' | 'yellow' | 'green', number>>
  readonly value: Choice['light']
  readonly onChange: (light: Choice['light']) => void
}

/** How many open requests stand where; a press shows only those, another shows all again. */
export function LightChoice({ counts, value, onChange }: LightChoiceProps) {
  const { t } = useTranslation(['requests', 'follow'])
  return (
    <ButtonSet label={t('filter.light')}>
      {(['red', 'yellow', 'green'] as const).map((light) => (
        <ToggleButton
          key={light}
          checked={value === light}
          icon={<LightSign light={light} />}
          onClick={() => onChange(value === light ? undefined : light)}
        >
          {t(`lights.${light}`, { ns: 'follow' })} {counts[light]}
        </ToggleButton>
      ))}
    </ButtonSet>
  )
}
