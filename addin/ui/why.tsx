import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { QuestionCircleRegular } from '@fluentui/react-icons'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from './reader.ts'

export interface WhyProps {
  /** What is being explained, for those who hear the button out of its context. */
  readonly what: string
  /** The rule, with the reason in words where it has one. */
  readonly why: { readonly ruleId: string; readonly da?: string; readonly en?: string }
  /** What is explained; the button stands at its end. */
  readonly children?: ReactNode
  readonly className?: string
}

/** One press shows the reason and the rule behind something. It unfolds in place: a narrow pane has no room for a balloon. */
export function Why({ what, why, children, className }: WhyProps) {
  const { t } = useTranslation()
  const { language } = useReader()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const reason = why[language]
  return (
    <div className={mergeClasses(styles.root, className)}>
      {children !== undefined && <div className={styles.content}>{children}</div>}
      <Button
        appearance="transparent"
        icon={<QuestionCircleRegular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('whyOf', { what })}
        title={t('why')}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div id={id} className={styles.reason}>
          {reason !== undefined &&
            `${reason.charAt(0).toLocaleUpperCase(language)}${reason.slice(1)}`.replace(/\.?$/, '. ')}
          {t('rule', { ruleId: why.ruleId })}.
        </div>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  // The width the button leaves: the text wraps beside it, and the reason comes on a line of its own.
  content: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, paddingTop: tokens.spacingVerticalXS },
  reason: { flexBasis: '100%', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
})
