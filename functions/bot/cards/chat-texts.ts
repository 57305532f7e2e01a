import type { Text } from '../../../shared/domain/text.ts'

/** Refusals that the bot itself gives; those of a use case bring their own text. */
export const refusalTexts = {
  'verb-unknown': {
    da: 'Knappen virker ikke længere. Åbn henvendelsen i Hurtigspor.',
    en: 'This button no longer works. Open the request in Hurtigspor.',
  },
  'card-unreadable': {
    da: 'Kortet kunne ikke læses, og intet er ændret. Åbn henvendelsen i Hurtigspor.',
    en: 'The card could not be read, and nothing has changed. Open the request in Hurtigspor.',
  },
  'person-unknown': {
    da: 'Vi kan ikke se, hvem du er. Åbn Hurtigspor og log ind.',
    en: 'We cannot tell who you are. Open Hurtigspor and sign in.',
  },
} as const satisfies Record<string, Text>

export const chatTexts = {
  da: {
    refused: 'Det blev ikke gemt',
    welcome: 'Velkommen til Hurtigspor',
    welcomeLines: [
      'Her får du besked, når der er noget, du skal nå. Du kan svare på kortet med det samme.',
      'Skriv “hjælp” for at se, hvad du kan skrive.',
    ],
    help: 'Det kan du skrive',
    helpLines: ['mine sager: dine åbne henvendelser, nærmeste frist først', 'hjælp: denne besked'],
    noRequests: 'Du har ingen åbne henvendelser.',
    more: (count: number) => `… og ${count} mere i Hurtigspor.`,
    due: (what: string, day: string, time: string) => `${what}, ${day} kl. ${time}`,
  },
  en: {
    refused: 'It was not saved',
    welcome: 'Welcome to Hurtigspor',
    welcomeLines: [
      'You are told here when there is something to do in time. You can answer on the card right away.',
      'Write “help” to see what you can write.',
    ],
    help: 'What you can write',
    helpLines: ['my requests: your open requests, nearest deadline first', 'help: this message'],
    noRequests: 'You have no open requests.',
    more: (count: number) => `… and ${count} more in Hurtigspor.`,
    due: (what: string, day: string, time: string) => `${what}, ${day} at ${time}`,
  },
} as const
