import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { graphStage, type Stage } from './support/graph-stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await graphStage()
})
afterEach(() => stage.graph.close())

test("P-19: a link that Graph writes as users('…') leaves no id in the log either", async () => {
  const link = "/v1.0/users('8f2c-karen')/calendarView/delta?$deltatoken=karen"
  await stage.calendarWatch.changes('karen', stage.graph.url + link)
  expect(stage.graph.calls[0]?.path).toBe(`/graph${link}`)
  expect(stage.lines[0]?.operation).toBe('GET /users/{id}/calendarView/delta')
  expect(JSON.stringify(stage.lines)).not.toContain('karen')
})
