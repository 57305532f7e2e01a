import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { alertKinds } from '../../../functions/app/ports/alert-kinds.ts'
import { readSettings } from '../../../manifest/settings.ts'
import { packaged } from './support/packaged.ts'
import { readPng } from './support/png.ts'

const env = {
  APP_URL: 'https://app.havnsby.example/',
  API_CLIENT_ID: '3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
  BOT_APP_ID: '9d20e4f7-6c18-4a6b-b3f5-71c8a05e2d43',
}

const action = z.object({ id: z.string(), type: z.string(), pinnable: z.boolean().optional() })
const button = z.object({ actionId: z.string(), icons: z.array(z.object({ size: z.number(), url: z.string() })) })
const manifestShape = z.object({
  staticTabs: z.array(
    z.object({ entityId: z.string(), contentUrl: z.string().optional(), scopes: z.array(z.string()) }),
  ),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })),
    }),
  ),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
  authorization: z.object({ permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string() })) }) }),
  extensions: z.tuple([
    z.object({
      runtimes: z.tuple([z.object({ code: z.object({ page: z.string() }), actions: z.array(action) })]),
      ribbons: z.array(
        z.object({
          contexts: z.array(z.string()),
          tabs: z.tuple([z.object({ groups: z.tuple([z.object({ controls: z.tuple([button]) })]) })]),
        }),
      ),
    }),
  ]),
})

const picture = async (file: string): Promise<ReturnType<typeof readPng>> =>
  readPng(await readFile(new URL(`../../../manifest/${file}`, import.meta.url)))

describe('the package for a tenant', () => {
  let zip: Buffer
  let files: Record<string, Uint8Array>
  let manifest: z.output<typeof manifestShape>

  beforeAll(async () => {
    const made = await packaged(env)
    if (!made.zip) throw new Error(made.output)
    zip = made.zip
    files = unzipSync(zip)
    manifest = manifestShape.parse(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())))
  })

  test("passes Microsoft's own schemas and holds four files, no more", () => {
    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png'])
  })

  test('no placeholder is left', () => {
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).not.toContain('{{')
  })

  test('the pane opens while a mail is read or written and in an own meeting', () => {
    const [{ runtimes, ribbons }] = manifest.extensions
    expect(ribbons.flatMap(({ contexts }) => contexts)).toEqual(['mailRead', 'mailCompose', 'meetingDetailsOrganizer'])
    expect(runtimes[0].code.page).toBe('https://app.havnsby.example/outlook.html')
    for (const { tabs } of ribbons) {
      const [control] = tabs[0].groups[0].controls
      expect(runtimes[0].actions.map(({ id }) => id)).toContain(control.actionId)
    }
  })

  test('beside a mail the pane can stay open for the next one', () => {
    const [{ runtimes, ribbons }] = manifest.extensions
    const opened = ribbons[0]?.tabs[0].groups[0].controls[0].actionId
    expect(runtimes[0].actions.find(({ id }) => id === opened)).toMatchObject({ type: 'openPage', pinnable: true })
  })

  test('the personal tab, the bot and the sign-in are the configured ones', () => {
    expect(manifest.staticTabs[0]).toMatchObject({
      entityId: 'requests',
      contentUrl: 'https://app.havnsby.example/teams.html',
      scopes: ['personal'],
    })
    expect(manifest.bots[0]).toMatchObject({ botId: env.BOT_APP_ID, scopes: ['personal'] })
    expect(manifest.bots[0]?.commandLists[0]?.commands.map(({ title }) => title)).toEqual([
      'mine sager',
      'vagt',
      'hjælp',
    ])
    expect(manifest.webApplicationInfo).toEqual({
      id: env.API_CLIENT_ID,
      resource: `api://app.havnsby.example/${env.API_CLIENT_ID}`,
    })
    expect(manifest.validDomains).toEqual(['app.havnsby.example'])
  })

  test('only what the pane needs is asked for: the item that is open', () => {
    const asked = manifest.authorization.permissions.resourceSpecific.map(({ name }) => name)
    expect(asked).toEqual(['MailboxItem.ReadWrite.User'])
  })

  test('every alert can become a notification, and none has room for a name (P-19)', () => {
    const types = manifest.activities.activityTypes
    expect(types.map(({ type }) => type)).toEqual([...alertKinds])
    const slots = types.flatMap(({ templateText }) => [...templateText.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot))
    expect([...new Set(slots)].toSorted()).toEqual(['reference', 'workplace'])
  })

  test('the same settings give the same bytes', async () => {
    const again = await packaged(env)
    expect(again.zip?.equals(zip)).toBe(true)
  })
})

describe('what is wrong is named', () => {
  test('every missing setting at once', () => {
    const answer = readSettings({ APP_URL: 'https://app.havnsby.example', BOT_APP_ID: ' ' })
    expect(answer).toEqual({ kind: 'unusable', problems: ['API_CLIENT_ID is missing', 'BOT_APP_ID is missing'] })
  })

  test('an address that Outlook would not load, and an id that is none', () => {
    const answer = readSettings({ ...env, APP_URL: 'http://127.0.0.1:3000', BOT_APP_ID: 'the-bot' })
    expect(answer.kind === 'unusable' && answer.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'APP_URL',
      'BOT_APP_ID',
    ])
  })

  test('by the command too, which then writes nothing and fails', async () => {
    const { code, output, zip } = await packaged({ APP_URL: 'https://app.havnsby.example' })
    expect([code, zip]).toEqual([1, undefined])
    expect(output).toContain('API_CLIENT_ID is missing')
    expect(output).toContain('BOT_APP_ID is missing')
  })

  test("a text that is too long, by Microsoft's schema", async () => {
    const { code, output } = await packaged({ ...env, API_AUDIENCE: `api://${'a'.repeat(2100)}` })
    expect(code).toBe(1)
    expect(output).toContain('/webApplicationInfo/resource')
  })

  test('without any setting it is an example and says so', () => {
    expect(readSettings({})).toMatchObject({ kind: 'ready', isExample: true })
    expect(readSettings(env)).toMatchObject({ kind: 'ready', isExample: false })
  })
})

describe('the icons are as Microsoft 365 wants them', () => {
  test.each([
    ['icons/color.png', 192],
    ['icons/outline.png', 32],
    ['public/icons/ribbon-16.png', 16],
    ['public/icons/ribbon-32.png', 32],
    ['public/icons/ribbon-80.png', 80],
  ])('%s is %d pixels wide and high, and not empty', async (file, size) => {
    const { width, height, pixels } = await picture(file)
    expect([width, height]).toEqual([size, size])
    expect(new Set(pixels.map((pixel) => pixel.join())).size).toBeGreaterThan(2)
  })

  test('the outline is white on nothing, or Teams refuses it', async () => {
    const { pixels } = await picture('icons/outline.png')
    const seen = pixels.filter(([, , , opacity]) => opacity > 0)
    expect(seen.length).toBeLessThan(pixels.length / 2)
    expect(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true)
  })

  test('the colour icon fills its square', async () => {
    const { pixels } = await picture('icons/color.png')
    expect(pixels.every(([, , , opacity]) => opacity === 255)).toBe(true)
  })
})
