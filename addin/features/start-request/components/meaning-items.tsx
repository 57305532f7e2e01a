import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Why } from '../../../ui/why.tsx'
import type { MeaningItem } from '../meaning-parts.ts'

export interface MeaningItemsProps {
  readonly heading: string
  readonly items: readonly MeaningItem[]
}

export function MeaningItems({ heading, items }: MeaningItemsProps) {
  const { read } = useReader()
  const styles = useStyles()
  const id = useId()
  return (
    <div>
      <Text size={200} weight="semibold" block id={id} className={styles.heading}>
        {heading}
      </Text>
      <Rows aria-labelledby={id}>
        {items.map(({ ruleId, on, what, text }) => (
          <li key={`${ruleId} ${on}`}>
            <Why what={read(text)} why={{ ruleId, ...what }}>
              {read(text).replace(/\.?$/, '.')}
            </Why>
          </li>
        ))}
      </Rows>
    </div>
  )
}

const useStyles = makeStyles({
  heading: { color: tokens.colorNeutralForeground2 },
})
