import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context } from 'hono'

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
    app.get(address, serveStatic({ root: distDir, path, onFound: protectPage, onNotFound }))
  }
  const addin = join(distDir, 'addin')
  const windows = join(distDir, 'windows')
  app.get('/assets/*', serveStatic({ root: addin, onFound: keepForEver }))
  app.get('/windows/assets/*', serveStatic({ root: windows, onFound: keepForEver }))
  app.get('/sandbox/office.js', serveStatic({ root: windows, onFound: protectScript }))
  return app
}

function protectPage(_path: string, c: Context): void {
  c.header('content-security-policy', contentSecurityPolicy)
  protectScript(_path, c)
}

function protectScript(_path: string, c: Context): void {
  c.header('cache-control', 'no-cache')
  c.header('x-content-type-options', 'nosniff')
}

/** Built files carry a hash of their content in their names. */
function keepForEver(_path: string, c: Context): void {
  c.header('cache-control', 'public, max-age=31536000, immutable')
  c.header('x-content-type-options', 'nosniff')
}

function onNotFound(path: string): void {
  console.warn(`${path} is not built yet: npm start builds the pages first.`)
}
