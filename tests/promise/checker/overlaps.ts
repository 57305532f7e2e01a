import { rowsOf } from './picture.ts'

const overlapping = `
  select a.booking_id as one, b.booking_id as other from booking a
  join booking b on b.consultant_id = a.consultant_id and b.during && a.during and b.booking_id > a.booking_id
  where a.state <> 'released' and b.state <> 'released'`

/** I2: asked of the table itself, so that it holds whether or not a constraint does. */
export async function noOverlaps(databaseUrl: string): Promise<string[]> {
  const found = await rowsOf(databaseUrl, overlapping)
  return found.map(({ one, other }) => `I2: bookings ${String(one)} and ${String(other)} overlap`)
}
