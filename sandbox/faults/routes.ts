import { Hono } from 'hono'
import { readJson } from '../server/problem.ts'
import { faultInput, type FaultList } from './faults.ts'

/** `POST`, `GET` and `DELETE /sandbox/faults`. */
export function faultRoutes(faults: FaultList): Hono {
  const app = new Hono()

  app.get('/sandbox/faults', (c) => c.json({ faults: faults.list() }))

  app.post('/sandbox/faults', async (c) => {
    const input = await readJson(c, faultInput)
    if (input.kind === 'problem') return input.response
    faults.add(input.value)
    return c.json({ faults: faults.list() }, 201)
  })

  app.delete('/sandbox/faults', (c) => {
    faults.clear()
    return c.body(null, 204)
  })

  return app
}
