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
      'Skriv ”hjælp” for at se, hvad du kan skrive.',
    ],
    help: 'Det kan du skrive',
    helpLines: [
      'mine sager: dine åbne henvendelser, nærmeste frist først',
      'vagt: hvem der har vagten i dag og de næste dage',
      'hjælp: denne besked',
    ],
    duty: '**Vagt**',
    dutyMine: '**dig**',
    dutyNobody: 'ingen endnu',
    dutyUnnamed: 'en kollega',
    dutyDenied: 'Vagtplanen er for konsulenter og koordinatorer.',
    dutyNotInUse: 'Her fordeles henvendelser ikke efter en vagtplan.',
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
    helpLines: [
      'my requests: your open requests, nearest deadline first',
      'duty: who has the duty today and the next days',
      'help: this message',
    ],
    duty: '**Duty**',
    dutyMine: '**you**',
    dutyNobody: 'nobody yet',
    dutyUnnamed: 'a colleague',
    dutyDenied: 'The duty roster is for consultants and coordinators.',
    dutyNotInUse: 'Requests are not given out by a duty roster here.',
    noRequests: 'You have no open requests.',
    more: (count: number) => `… and ${count} more in Hurtigspor.`,
    due: (what: string, day: string, time: string) => `${what}, ${day} at ${time}`,
  },
} as const
