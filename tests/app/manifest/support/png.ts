import { inflateSync } from 'node:zlib'

export interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel, 0 to 255. */
  readonly pixels: readonly (readonly [number, number, number, number])[]
}

/** Reads the kinds of PNG that our renderer writes: eight bits, with or without opacity, not interlaced. */
export function readPng(file: Buffer): Picture {
  if (file.toString('latin1', 1, 4) !== 'PNG' || file[24] !== 8 || ![2, 6].includes(file[25] ?? 0) || file[28] !== 0) {
    throw new Error('not an eight-bit colour PNG')
  }
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const rows = inflateSync(Buffer.concat(chunksOf(file, 'IDAT')))
  const channels = file[25] === 6 ? 4 : 3
  const stride = width * channels
  const image = Buffer.alloc(height * stride)
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (stride + 1)] ?? 0
    for (let at = 0; at < stride; at++) {
      const left = at >= channels ? (image[row * stride + at - channels] ?? 0) : 0
      const above = row > 0 ? (image[(row - 1) * stride + at] ?? 0) : 0
      const corner = row > 0 && at >= channels ? (image[(row - 1) * stride + at - channels] ?? 0) : 0
      const raw = rows[row * (stride + 1) + 1 + at] ?? 0
      image[row * stride + at] = raw + predicted(filter, left, above, corner)
    }
  }
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, opacity = 255] = image.subarray(index * channels, (index + 1) * channels)
    return [red, green, blue, opacity] as const
  })
  return { width, height, pixels }
}

function chunksOf(file: Buffer, kind: string): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === kind)
      found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  return found
}

/** The PNG specification's five filters, by number. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return Math.floor((left + above) / 2)
  if (filter !== 4) return 0
  const estimate = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value))
  if (Number(toLeft) <= Number(toAbove) && Number(toLeft) <= Number(toCorner)) return left
  return Number(toAbove) <= Number(toCorner) ? above : corner
}
