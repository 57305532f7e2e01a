import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../../ui/reader.ts'
import type { MeaningItem } from '../meaning-parts.ts'

export interface MeaningItemsProps {
  readonly heading: string
  readonly items: readonly MeaningItem[]
}

/** One press on a sentence shows the rule that made it. */
export function MeaningItems({ heading, items }: MeaningItemsProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <div>
      <Text size={200} weight="semibold" block id={id} className={styles.heading}>
        {heading}
      </Text>
      <ul aria-labelledby={id} className={styles.list}>
        {items.map((item) => (
          <Item key={`${item.ruleId} ${item.on}`} item={item} />
        ))}
      </ul>
    </div>
  )
}

function Item({ item }: { item: MeaningItem }) {
  const { t } = useTranslation()
  const { read } = useReader()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const what = read(item.text)
  return (
    <li className={styles.item}>
      <span>{what}</span>
      <Link
        as="button"
        type="button"
        className={styles.press}
        aria-expanded={isOpen}
        aria-label={t('whyOf', { what })}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('rule', { ruleId: item.ruleId }) : t('why')}
      </Link>
    </li>
  )
}

const useStyles = makeStyles({
  heading: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  press: { minHeight: '32px', fontSize: tokens.fontSizeBase200 },
})
