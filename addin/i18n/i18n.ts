import { createInstance, type i18n, type PostProcessorModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../host/host.ts'
import type { Texts } from './texts.ts'

/** One page's texts in each language; only the reader's are loaded. */
export type TextLoaders = Readonly<Record<Language, () => Promise<Partial<Texts>>>>

export interface Speech {
  readonly i18n: i18n
  speak(language: Language): Promise<void>
}

/** Starts i18next in one language. A missing text is a fault of ours that a test finds, so there is no fallback language. */
export async function createSpeech(loaders: TextLoaders, language: Language): Promise<Speech> {
  const i18n = createInstance()
  await i18n
    .use(initReactI18next)
    .use(oneFullStop)
    .init({
      lng: language,
      postProcess: oneFullStop.name,
      // A module's own object cannot take further languages' texts, so it is copied.
      resources: { [language]: { ...(await loaders[language]()) } },
      defaultNS: 'common',
      fallbackLng: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    })
  document.documentElement.lang = language

  return {
    i18n,
    async speak(next) {
      if (next === i18n.language) return
      const texts = await loaders[next]()
      for (const [namespace, words] of Object.entries(texts)) i18n.addResourceBundle(next, namespace, words)
      await i18n.changeLanguage(next)
      document.documentElement.lang = next
    },
  }
}

/** A sentence that ends in "22. dec." needs no full stop more, whichever text the day was put into. */
const oneFullStop = {
  type: 'postProcessor',
  name: 'oneFullStop',
  process: (text) => text.replace(/([^.])\.\.(?!\.)/g, '$1.'),
} as const satisfies PostProcessorModule
