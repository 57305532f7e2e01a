import type { RpcCookie, RpcHttp } from './core-api.ts'

/** A request as the host hands it to the worker. */
export async function rpcRequest(request: Request, params: Readonly<Record<string, string>>): Promise<RpcHttp> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  return {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    params: { ...params },
    ...(bytes.length === 0 ? {} : { body: { bytes } }),
  }
}

/** The worker's answer as a response. A function that returned nothing answers 204, as in Azure. */
export function httpResponse(http: RpcHttp | null | undefined): Response {
  if (http === null || http === undefined) return new Response(null, { status: 204 })
  const status = Number(http.statusCode ?? 200)
  const headers = new Headers(http.headers)
  for (const cookie of http.cookies ?? []) headers.append('set-cookie', cookieText(cookie))

  const body = http.body?.bytes ?? http.body?.string ?? http.body?.json
  const isBodyless = status === 204 || status === 304 || body === undefined || body.length === 0
  return new Response(isBodyless ? null : asBody(body), { status, headers })
}

function asBody(body: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? body : new Uint8Array(body)
}

const sameSite = { lax: 'Lax', strict: 'Strict', explicitNone: 'None' } as const

function cookieText(cookie: RpcCookie): string {
  const parts = [`${cookie.name}=${encodeURIComponent(cookie.value)}`]
  if (cookie.domain?.value) parts.push(`Domain=${cookie.domain.value}`)
  if (cookie.path?.value) parts.push(`Path=${cookie.path.value}`)
  if (cookie.expires) parts.push(`Expires=${new Date(cookie.expires.value.seconds * 1000).toUTCString()}`)
  if (cookie.maxAge) parts.push(`Max-Age=${cookie.maxAge.value}`)
  if (cookie.secure?.value === true) parts.push('Secure')
  if (cookie.httpOnly?.value === true) parts.push('HttpOnly')
  if (cookie.sameSite !== undefined && cookie.sameSite !== 'none') parts.push(`SameSite=${sameSite[cookie.sameSite]}`)
  return parts.join('; ')
}
