import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf, type Language } from '../host/host.ts'

export interface Reader {
  readonly language: Language
  /** The reader's half of a text that came in both languages. */
  read(text: { readonly da: string; readonly en: string }): string
}

export function useReader(): Reader {
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  return useMemo(() => ({ language, read: (text) => text[language] }), [language])
}
