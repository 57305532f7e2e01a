import { describe, expect, test } from '@jest/globals'
import type { z } from 'zod'
import { explainDocument } from '../../../shared/contract/explain/explain-document.ts'
import { explanationDocument } from '../../../shared/contract/explain/explanation.ts'
import { type Example, examples } from '../support/examples.ts'

type Explanation = z.output<typeof explanationDocument>
type Obligation = Explanation['obligations'][number]

describe.each(examples())('$name: $expected.promise', ({ facts, expected }: Example) => {
  const output = outputOf(facts)
  const explanation = explanationDocument.parse(JSON.parse(output))

  test(`${expected.example}: every obligation RULES 6 names is there as written`, () => {
    const found = expected.obligations.map((wanted) => closest(explanation, wanted))
    expect(found).toMatchObject(
      expected.obligations.map(({ withParticipants: _with, withoutParticipants: _without, ...rest }) => rest),
    )
    expected.obligations.forEach(({ withParticipants = [], withoutParticipants = [] }, index) => {
      expect(found[index]?.participants ?? []).toEqual(expect.arrayContaining(withParticipants))
      for (const role of withoutParticipants) expect(found[index]?.participants).not.toContain(role)
    })
    for (const [ruleId, count] of Object.entries(expected.count)) {
      expect(explanation.obligations.filter((one) => one.ruleId === ruleId)).toHaveLength(count)
    }
  })

  test(`${expected.example}: who has it, what is told, and what is refused`, () => {
    expect(explanation).toMatchObject({
      ...(expected.routing && { routing: expected.routing }),
      ...(expected.fastTrack && { fastTrack: expected.fastTrack }),
      ...(expected.notices && { notices: expected.notices }),
      ...(expected.phases && { phases: expected.phases }),
      rejections: expected.rejections,
    })
    if (expected.openTasks !== undefined) {
      expect(explanation.notices.filter(({ taskDue }) => taskDue !== null)).toHaveLength(expected.openTasks)
    }
  })

  test(`${expected.example}: nothing is there that must not be`, () => {
    const { obligations, openObligations, words } = expected.without
    const open = explanation.obligations.filter(({ state }) => state === 'open').map(({ ruleId }) => ruleId)
    expect(explanation.obligations.map(({ ruleId }) => ruleId).filter((id) => obligations.includes(id))).toEqual([])
    expect(open.filter((id) => openObligations.includes(id))).toEqual([])
    for (const word of words) expect(output.toLowerCase()).not.toContain(word.toLowerCase())
  })
})

function outputOf(facts: string): string {
  const explained = explainDocument(facts, { format: 'json', language: 'da' })
  if (explained.kind === 'refused') throw new Error(JSON.stringify(explained.faults))
  return explained.output
}

/** The obligation of that rule which agrees with most of what was written, so that a failure shows the right one. */
function closest(
  { obligations }: Explanation,
  wanted: { ruleId: string; [field: string]: unknown },
): Obligation | undefined {
  const agreement = (one: Obligation): number =>
    Object.entries(one).filter(([field, value]) => JSON.stringify(value) === JSON.stringify(wanted[field])).length
  return obligations.filter(({ ruleId }) => ruleId === wanted.ruleId).toSorted((a, b) => agreement(b) - agreement(a))[0]
}
