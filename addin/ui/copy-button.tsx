import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface CopyButtonProps {
  readonly text: string
  readonly label?: string
}

/** Copies a text and says so. Some hosts refuse the clipboard; then the reader is told to copy by hand. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  return (
    <>
      <Button onClick={() => void copy(text).then((isCopied) => setOutcome(isCopied ? 'copied' : 'refused'))}>
        {label ?? t('copy')}
      </Button>
      <output>{outcome && t(outcome === 'copied' ? 'copied' : 'copyFailed')}</output>
    </>
  )
}

/** False when the page may not write to the clipboard, which Outlook's frame decides. */
async function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
