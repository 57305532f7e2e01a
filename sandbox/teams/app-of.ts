import { Hono } from 'hono'
import { z } from 'zod'
import type { SandboxContext } from '../context.ts'
import { notFound, readJson } from '../server/problem.ts'
import type { Chats } from './chats.ts'
import { installFor, removeFor } from './installation.ts'

const wanted = z.strictObject({ app: z.enum(['installed', 'removed', 'lost', 'blocked', 'unblocked']) })

/**
 * What a person has done with the app: `removed` is told to the bot, as Teams does; `blocked` is told to nobody and only
 * seen when the bot writes; `lost` is an app that is gone, or was never there, without a word to the bot.
 */
export function appOf(context: SandboxContext, chats: Chats): Hono {
  const app = new Hono()

  app.get('/sandbox/teams/:person/app', (c) => {
    const person = context.people.byId(c.req.param('person'))
    if (person === undefined) return unknownPerson()
    return c.json({ isInstalled: chats.hasApp(person), isBlocked: chats.isBlocked(person) })
  })

  app.post('/sandbox/teams/:person/app', async (c) => {
    const person = context.people.byId(c.req.param('person'))
    if (person === undefined) return unknownPerson()
    const input = await readJson(c, wanted)
    if (input.kind === 'problem') return input.response
    switch (input.value.app) {
      case 'installed':
        await installFor(context, person)
        break
      case 'removed':
        await removeFor(context, person)
        break
      case 'lost':
        chats.setApp(person, false)
        break
      case 'blocked':
      case 'unblocked':
        chats.setBlocked(person, input.value.app === 'blocked')
        break
    }
    return c.json({ isInstalled: chats.hasApp(person), isBlocked: chats.isBlocked(person) })
  })

  return app
}

function unknownPerson(): Response {
  return notFound('person-unknown', 'person', 'There is no such person in this municipality.')
}
