import { danish } from './texts-da.ts'
import { english } from './texts-en.ts'

/** Every sentence of a card about a request. No names but a colleague's, no word about health (P-19). */
export type CardTexts = typeof danish

export const cardTexts: Readonly<Record<'da' | 'en', CardTexts>> = { da: danish, en: english }
