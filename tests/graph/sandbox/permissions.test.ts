import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { rootCalls, userCalls } from '../../../sandbox/graph/calls.ts'
import type { CallPermissions } from '../../../sandbox/graph/permissions.ts'

const names = z.object({ least: z.array(z.string()), higher: z.array(z.string()) })
const operation = z.object({ Application: names.optional(), DelegatedWork: names.optional() })
const slice = z.object({ operations: z.record(z.string(), z.record(z.string(), operation)) })

const file = new URL('../../../../shared/graph/permissions-v1.0-slice.json', import.meta.url)
const operations = existsSync(file) ? slice.parse(JSON.parse(readFileSync(file, 'utf8'))).operations : undefined
if (!operations) console.warn('skipped: the official permissions are not in ../shared/graph')

/** Every call of the sandbox that the official list knows, with what that says. */
const listed = [
  ...userCalls.flatMap((call) => [
    { ...call, path: `/users/{user-id}${call.path}` },
    { ...call, path: `/me${call.path}` },
  ]),
  ...rootCalls,
].flatMap(({ method, path, needs }) => {
  const template = path.replace(':event', '{event-id}')
  const official = operations?.[template]?.[method]
  return official && needs ? [{ call: `${method} ${template}`, isOwn: path.startsWith('/me'), needs, official }] : []
})

const all = (given: z.output<typeof names> | undefined) => [...(given?.least ?? []), ...(given?.higher ?? [])]
const delegated = ({ anybody, own }: CallPermissions, isOwn: boolean) => (isOwn ? [...anybody, ...own] : anybody)

// The table is Microsoft's and does not come with the repository: without it there is nothing to hold ours against, and it is said.
const held = operations ? describe : describe.skip

held('the sandbox s table of permissions against the official one', () => {
  test('holds most of the calls', () => {
    expect(listed.length).toBeGreaterThan(20)
  })

  test.each(listed)('$call takes nothing that Graph does not take', ({ needs, official, isOwn }) => {
    expect(needs.application.filter((name) => !isOwn && !all(official.Application).includes(name))).toEqual([])
    expect(delegated(needs, isOwn).filter((name) => !all(official.DelegatedWork).includes(name))).toEqual([])
  })

  test.each(listed.filter(({ isOwn }) => !isOwn))(
    '$call takes the least that Graph takes of an app',
    ({ needs, official }) => {
      const least = official.Application?.least ?? []
      // Of reading and writing names listed together the narrower is enough; the first is one.
      expect(least.length === 0 || needs.application.includes(least[0] ?? '')).toBe(true)
    },
  )
})
