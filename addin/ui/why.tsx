import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from './reader.ts'

export interface WhyProps {
  /** What is being explained, for those who hear the link out of its context. */
  readonly what: string
  readonly why: { readonly ruleId: string; readonly da: string; readonly en: string }
}

/** One press shows the reason and the rule behind something. It unfolds in place: a narrow pane has no room for a balloon. */
export function Why({ what, why }: WhyProps) {
  const { t } = useTranslation()
  const { read } = useReader()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <span className={styles.root}>
      <Link
        as="button"
        type="button"
        className={styles.press}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('whyOf', { what })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('why')}
      </Link>
      <Text id={id} hidden={!isOpen} size={200} block className={styles.reason}>
        {read(why)} {t('rule', { ruleId: why.ruleId })}.
      </Text>
    </span>
  )
}

const useStyles = makeStyles({
  root: { display: 'block' },
  press: { minHeight: '32px', fontSize: tokens.fontSizeBase200 },
  reason: { color: tokens.colorNeutralForeground2 },
})
