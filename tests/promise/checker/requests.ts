import type { Acknowledged } from '../support/ledger.ts'
import type { RequestPicture } from './picture.ts'

/** I1: what was answered with a yes is there, with everything the answer told of. */
export function everyYesStands(acknowledged: readonly Acknowledged[], pictures: readonly RequestPicture[]): string[] {
  const byReference = new Map(pictures.map((picture) => [picture.row.reference, picture]))
  return acknowledged.flatMap(({ reference, version }) => {
    const picture = byReference.get(reference)
    if (picture === undefined) return [`I1: ${reference} was acknowledged and does not exist`]
    const entries = picture.journal.length
    return entries < version ? [`I1: ${reference} was acknowledged at entry ${version} and has ${entries}`] : []
  })
}
