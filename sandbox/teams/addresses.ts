import type { People, Person } from '../context.ts'
import { sandboxIds } from '../identity/ids.ts'

/** What the bot is told to answer to. */
export function serviceUrlOf(baseUrl: string): string {
  return `${baseUrl}/teams/connector`
}

export const botChannelId = `28:${sandboxIds.botAppId}`

export function channelIdOf(person: Person): string {
  return `29:${person.oid}`
}

/** One personal chat each; the same after a restart. */
export function conversationIdOf(person: Person): string {
  return `a:${person.oid.replaceAll('-', '')}`
}

export function personOfConversation(people: People, conversationId: string): Person | undefined {
  return people.all().find((person) => conversationIdOf(person) === conversationId)
}

export function personOfChannelId(people: People, channelId: string): Person | undefined {
  return people.byOid(channelId.replace(/^29:/, ''))
}
