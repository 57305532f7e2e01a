import type { common } from './da/common.ts'

/** Danish is written first and gives the keys; every other language has to have them all. One namespace per feature. */
export interface Texts {
  readonly common: typeof common
}
