import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'

/** Address of a page, and the file that vite built for it. */
const pages = {
  '/': 'windows/index.html',
  '/windows/outlook': 'windows/windows/outlook.html',
  '/windows/teams': 'windows/windows/teams.html',
  '/outlook.html': 'addin/outlook.html',
  '/teams.html': 'addin/teams.html',
} as const

/** Only the sandbox's own windows may hold a page in a frame, and pages load nothing from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ')

/** The add-in's pages and the sandbox's windows, as built under `dist`. */
export function pageRoutes(distDir: string): Hono {
  const app = new Hono()
  for (const [address, path] of Object.entries(pages)) {
    app.get(address, withHeaders(pageHeaders), serveStatic({ root: distDir, path, onNotFound }))
  }
  const addin = join(distDir, 'addin')
  const windows = join(distDir, 'windows')
  app.get('/assets/*', withHeaders(assetHeaders), serveStatic({ root: addin }))
  app.get('/icons/*', withHeaders(scriptHeaders), serveStatic({ root: addin }))
  app.get('/windows/assets/*', withHeaders(assetHeaders), serveStatic({ root: windows }))
  app.get('/sandbox/office.js', withHeaders(scriptHeaders), serveStatic({ root: windows }))
  return app
}

const scriptHeaders = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
const pageHeaders = { ...scriptHeaders, 'content-security-policy': contentSecurityPolicy }
/** Built files carry a hash of their content in their names. */
const assetHeaders = { ...scriptHeaders, 'cache-control': 'public, max-age=31536000, immutable' }

function withHeaders(headers: Readonly<Record<string, string>>): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.ok) return
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
  }
}

function onNotFound(path: string): void {
  console.warn(`${path} is not built yet: npm start builds the pages first.`)
}
