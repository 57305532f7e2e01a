import type { Text } from '../../../shared/domain/text.ts'
import { reasonText } from '../operations/effect-texts.ts'

const mayBeThere: Text = {
  da: 'Svaret kom aldrig, så beskeden kan være nået frem. Den sendes ikke to gange.',
  en: 'The answer never came, so the message may have arrived. It is not sent twice.',
}
const blocked: Text = {
  da: 'Personen har blokeret Hurtigspor i Teams.',
  en: 'The person has blocked Hurtigspor in Teams.',
}
const removed: Text = { da: 'Personen har fjernet appen i Teams.', en: 'The person has removed the app in Teams.' }
const noChat: Text = {
  da: 'Personen har ikke åbnet appen i Teams endnu.',
  en: 'The person has not opened the app in Teams yet.',
}

const reasons: ReadonlyMap<string, Text> = new Map([
  ['answer-lost', mayBeThere],
  ['timeout', mayBeThere],
  ['network', mayBeThere],
  ['app-removed', removed],
  ['BotNotInConversationRoster', removed],
  ['ConversationNotFound', removed],
  ['ConversationBlockedByUser', blocked],
  ['MessageWritesBlocked', blocked],
  ['BotDisabledByUser', blocked],
  [
    'BotDisabledByAdmin',
    {
      da: 'Appen er slået fra i Teams for hele kommunen.',
      en: 'The app is switched off in Teams for the whole tenant.',
    },
  ],
  ['no-conversation', noChat],
  ['app-without-chat', noChat],
  ['app-installing', { da: 'Appen er ved at blive installeret.', en: 'The app is being installed.' }],
  [
    'install-refused',
    { da: 'Microsoft 365 ville ikke installere appen.', en: 'Microsoft 365 would not install the app.' },
  ],
  [
    'install-not-set-up',
    { da: 'Appens id i kataloget er ikke sat op.', en: 'The app’s id in the catalogue is not set up.' },
  ],
  [
    'feed-refused',
    {
      da: 'Appen er ikke hos personen, eller den mangler en tilladelse.',
      en: 'The person does not have the app, or it lacks a permission.',
    },
  ],
  ['mail-not-set-up', { da: 'Der er ikke sat en postkasse op til mail.', en: 'No mailbox is set up for mail.' }],
  [
    'recipient-unknown',
    { da: 'Personen findes ikke i kommunens katalog.', en: 'The person is not in the municipality’s directory.' },
  ],
  ['MessageSizeTooBig', { da: 'Kortet er for stort til Teams.', en: 'The card is too big for Teams.' }],
])

/** Why a channel did not deliver. The code stands beside it, for services may answer with words we do not know. */
export function deliveryReason(code: string): Text {
  return reasons.get(code) ?? reasonText(code)
}
