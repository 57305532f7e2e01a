import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Hono } from 'hono'
import { pageRoutes } from '../../../sandbox/server/pages.ts'

let root: string
let pages: Hono

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hurtigspor-pages-'))
  for (const path of [
    'secret.txt',
    'dist/windows/index.html',
    'dist/windows/windows/teams.html',
    'dist/windows/sandbox/office.js',
    'dist/windows/windows/assets/app-1a2b.css',
    'dist/addin/outlook.html',
    'dist/addin/assets/pane-3c4d.js',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), path)
  }
  pages = pageRoutes(join(root, 'dist'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each([
  ['/', 'dist/windows/index.html', 'text/html'],
  ['/windows/teams', 'dist/windows/windows/teams.html', 'text/html'],
  ['/outlook.html', 'dist/addin/outlook.html', 'text/html'],
  ['/assets/pane-3c4d.js', 'dist/addin/assets/pane-3c4d.js', 'text/javascript'],
  ['/windows/assets/app-1a2b.css', 'dist/windows/windows/assets/app-1a2b.css', 'text/css'],
  ['/sandbox/office.js', 'dist/windows/sandbox/office.js', 'text/javascript'],
])('%s is %s, as %s', async (address, file, type) => {
  const response = await pages.request(address)
  expect([response.status, await response.text()]).toEqual([200, file])
  expect(response.headers.get('content-type')).toContain(type)
})

test('a page may be framed by the sandbox only, and is never taken from a cache unasked', async () => {
  const { headers } = await pages.request('/outlook.html')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect(headers.get('cache-control')).toBe('no-cache')
})

test('files whose names carry a hash are kept for ever', async () => {
  const { headers } = await pages.request('/assets/pane-3c4d.js')
  expect(headers.get('cache-control')).toContain('immutable')
})

test.each([
  '/assets/../../secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/secret.txt',
])('%s leads nowhere outside the built pages', async (address) => {
  expect((await pages.request(address)).status).toBe(404)
})
