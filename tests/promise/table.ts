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

/** All of them in one line, when everything is over. */
export function lastLine(kept: number, broken: number, seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)]
  return `${kept} kept, ${broken} broken in ${minutes} min ${rest} s`
}
