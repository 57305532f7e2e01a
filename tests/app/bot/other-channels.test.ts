import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { z } from 'zod'
import { alertKindTexts } from '../../../functions/app/alerting/alert-kind-texts.ts'
import { alertKinds } from '../../../functions/app/ports/alert-kinds.ts'
import { feedItem } from '../../../functions/bot/cards/feed-item.ts'
import { letter } from '../../../functions/bot/cards/letter.ts'
import { people } from '../../../sandbox/tenant/people.ts'
import { colleague, contents } from './support/any-content.ts'

const manifest = z
  .object({
    activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
  })
  .parse(JSON.parse(readFileSync('manifest/manifest.json', 'utf8')))

function slotsOf(type: string): (string | undefined)[] {
  const text = manifest.activities.activityTypes.find((each) => each.type === type)?.templateText
  if (text === undefined) throw new Error(`The manifest has no activity type ${type}`)
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot)
}

const names = people.all().flatMap(({ displayName }) => displayName.split(' '))
const namesAnybody = new RegExp(`\\b(${names.filter((name) => name !== 'Hurtigspor').join('|')})\\b`)
const healthWords = /syg|diagnos|helbred|stress|fravær|læge|sick|health|illness|absence|doctor/i
const told = contents.filter(({ kind }) => kind !== 'lapsed')

describe('where there is no card, an alert says what may be seen before sign-in', () => {
  test('the activity feed fills every slot of the manifest s text for its kind, and no other', () => {
    fc.assert(
      fc.property(told, (content) => {
        const { activityType, parameters, preview } = feedItem(content)
        expect(Object.keys(parameters).toSorted()).toEqual(slotsOf(activityType).toSorted())
        expect(preview.length).toBeLessThanOrEqual(150)
      }),
      { numRuns: 500 },
    )
  })

  test('P-4: neither names anybody, a colleague neither, nor says a word about health', () => {
    fc.assert(
      fc.property(told, (content) => {
        const { parameters, preview } = feedItem(content)
        const { subject, text } = letter(content)
        const { workplace = '', ...rest } = parameters
        const said = [
          preview,
          ...Object.values(rest),
          subject,
          text.replaceAll(content.link, '').replaceAll(workplace, ''),
        ]
        expect(said.join('\n')).not.toMatch(namesAnybody)
        expect(said.join('\n')).not.toMatch(healthWords)
        expect(said.join('\n')).not.toContain(colleague)
      }),
      { numRuns: 500 },
    )
  })

  test('a mail leads to where one signs in, and says why it came', () => {
    fc.assert(
      fc.property(told, (content) => {
        expect(letter(content).text).toContain(content.link)
        expect(letter(content).text).toContain('Teams')
      }),
    )
  })

  test.each(alertKinds)('%s has words in both languages', (kind) => {
    expect(alertKindTexts[kind].da).not.toBe(alertKindTexts[kind].en)
  })
})
