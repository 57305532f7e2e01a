import type { HttpRequest } from '@azure/functions'

/** In UTF-8 bytes: a form with every answer filled is under 10 KB, and so is what Teams sends. */
export const maxBodyBytes = 256 * 1024

/** The body as text; undefined over the limit, where it stops reading, whatever the header promised. */
export async function readCapped(request: HttpRequest, maxBytes: number = maxBodyBytes): Promise<string | undefined> {
  if (request.body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    const bytes: Uint8Array = chunk
    size += bytes.byteLength
    if (size > maxBytes) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
