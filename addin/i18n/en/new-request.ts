import type { Texts } from '../texts.ts'

export const newRequest: Texts['newRequest'] = { title: 'New request' }
