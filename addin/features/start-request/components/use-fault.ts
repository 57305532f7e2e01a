import type { FieldError } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

/** The words for a field's fault: our own by their key, the server's as they came, already in the reader's language. */
export function useFault(error: Pick<FieldError, 'message'> | undefined): { validationMessage?: string } {
  const { t } = useTranslation('startRequest')
  const message = error?.message
  if (message === undefined || message === '') return {}
  const texts: Readonly<Record<string, string>> = t('errors', { returnObjects: true })
  return { validationMessage: texts[message] ?? message }
}
