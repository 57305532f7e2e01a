import { z } from 'zod'
import type { Person, SandboxContext } from '../context.ts'

const card = z.record(z.string(), z.unknown())

const message = z.object({
  id: z.string(),
  /** Instants by the sandbox's clock. */
  at: z.string(),
  from: z.enum(['bot', 'person']),
  text: z.string().optional(),
  card: card.optional(),
  /** What a toast shows. */
  summary: z.string().optional(),
  updatedAt: z.string().optional(),
})
export type ChatMessage = z.output<typeof message>

const state = z.object({
  /** Word ids of the people who have the app. */
  installed: z.array(z.string()),
  /** And of those who have blocked its bot; the app itself they have. */
  blocked: z.array(z.string()).default([]),
  /** By word id, oldest first. */
  messages: z.record(z.string(), z.array(message)),
  lastId: z.number(),
})
type State = z.output<typeof state>

/** Everybody's chat with the bot. */
export interface Chats {
  hasApp(person: Person): boolean
  setApp(person: Person, isInstalled: boolean): void
  isBlocked(person: Person): boolean
  setBlocked(person: Person, isBlocked: boolean): void
  /** The bot has said that it is at work. */
  showTyping(person: Person): void
  isTyping(person: Person): boolean
  messages(person: Person): readonly ChatMessage[]
  message(person: Person, id: string): ChatMessage | undefined
  add(person: Person, written: Omit<ChatMessage, 'id' | 'at' | 'updatedAt'>): ChatMessage
  /** Undefined when there is no such message. */
  change(person: Person, id: string, written: Pick<ChatMessage, 'text' | 'card' | 'summary'>): ChatMessage | undefined
  remove(person: Person, id: string): boolean
}

/** As long as Teams shows it, in milliseconds of the reader's own time. */
const typingShownMs = 4000

const known = new WeakMap<SandboxContext, Chats>()

/** The chats of this sandbox: loaded on first use, saved after every change, loaded again on reset. */
export function chatsOf(context: SandboxContext): Chats {
  const chats = known.get(context) ?? loadChats(context)
  known.set(context, chats)
  return chats
}

const empty = (): State => ({ installed: [], blocked: [], messages: {}, lastId: 0 })

function loadChats(context: SandboxContext): Chats {
  const { saved, clock } = context
  const read = (): State => saved.load('teams', state, empty())
  let current = read()
  // Always with milliseconds, so that moments sort as text.
  const now = (): string => clock.now().toString({ fractionalSecondDigits: 3 })
  const touch = (): void => saved.touch('teams', () => current)
  const of = (person: Person): ChatMessage[] => (current.messages[person.id] ??= [])
  const typingSince = new Map<string, number>()
  const find = (person: Person, id: string): ChatMessage | undefined => of(person).find((each) => each.id === id)
  context.onReset(() => {
    current = read()
    typingSince.clear()
    touch()
  })

  return {
    hasApp: (person) => current.installed.includes(person.id),
    setApp(person, isInstalled) {
      current.installed = withOrWithout(current.installed, person, isInstalled)
      touch()
    },
    isBlocked: (person) => current.blocked.includes(person.id),
    setBlocked(person, isBlocked) {
      current.blocked = withOrWithout(current.blocked, person, isBlocked)
      touch()
    },
    showTyping: (person) => void typingSince.set(person.id, performance.now()),
    isTyping: (person) => performance.now() - (typingSince.get(person.id) ?? -typingShownMs) < typingShownMs,
    messages: of,
    message: find,
    add(person, written) {
      if (written.from === 'bot') typingSince.delete(person.id)
      // As in Teams: the moment in milliseconds, made unique.
      current.lastId = Math.max(clock.now().epochMilliseconds, current.lastId + 1)
      const added = { ...written, id: String(current.lastId), at: now() }
      of(person).push(added)
      touch()
      return added
    },
    change(person, id, written) {
      const changed = find(person, id)
      if (changed === undefined) return undefined
      delete changed.text
      delete changed.card
      delete changed.summary
      Object.assign(changed, written, { updatedAt: now() })
      touch()
      return changed
    },
    remove(person, id) {
      const at = of(person).findIndex((each) => each.id === id)
      if (at === -1) return false
      of(person).splice(at, 1)
      touch()
      return true
    },
  }
}

function withOrWithout(ids: readonly string[], { id }: Person, isWith: boolean): string[] {
  return [...ids.filter((one) => one !== id), ...(isWith ? [id] : [])]
}
