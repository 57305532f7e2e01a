import type { Found, Promised } from './promise.ts'

const shownFaults = 8

/** One promise as printed: what it says, what was measured, its limit, whether it was kept, and if not, how. */
export function promiseLines({ id, says, limit }: Promised, { measured, broken }: Found, seconds: number): string[] {
  return [
    `${id}  ${broken.length === 0 ? 'kept' : 'BROKEN'}  ${says}`,
    `    measured  ${measured} (${seconds.toFixed(0)} s)`,
    `    limit     ${limit}`,
    ...broken.slice(0, shownFaults).map((fault) => `    ! ${fault}`),
    ...(broken.length > shownFaults ? [`    ! and ${broken.length - shownFaults} more`] : []),
    '',
  ]
}
