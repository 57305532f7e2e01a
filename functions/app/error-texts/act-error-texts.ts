/** What a refusal says of the acts between consultants and leaders: on a page and on a card. */
export const actErrorTexts = {
  'hand-over-not-asked': {
    da: 'Ingen venter på svar om at overtage henvendelsen. Se, hvem der har den nu.',
    en: 'Nobody awaits an answer about taking the request over. See who has it now.',
  },
  'colleague-not-eligible': {
    da: 'Kollegaen kan ikke tage henvendelsen. Vælg en anden.',
    en: 'The colleague cannot take the request. Choose another.',
  },
  'request-not-yours': {
    da: 'En anden konsulent har henvendelsen nu.',
    en: 'Another consultant has the request now.',
  },
  'times-not-proposed': {
    da: 'De foreslåede tider gælder ikke længere. Se, hvornår mødet er nu.',
    en: 'The proposed times no longer apply. See when the meeting is now.',
  },
  'times-not-different': {
    da: 'Vælg to forskellige tider, og begge en anden end den aftalte.',
    en: 'Choose two different times, both other than the one agreed.',
  },
  'move-not-waiting': {
    da: 'Mødet er ikke flyttet, så der er ingen ny tid at bekræfte.',
    en: 'The meeting has not been moved, so there is no new time to confirm.',
  },
  'call-not-asked': {
    da: 'Lederen venter ikke på et opkald.',
    en: 'The leader is not waiting for a call.',
  },
  'nothing-to-take-back': {
    da: 'Der er ikke noget at fortryde. Se forløbet.',
    en: 'There is nothing to take back. See the timeline.',
  },
  'take-back-not-latest': {
    da: 'Der er registreret noget nyere. Fortryd det nyeste først.',
    en: 'Something newer has been recorded. Take the newest back first.',
  },
  'take-back-overtaken': {
    da: 'Forløbet er gået videre på grund af det. Aflys først mødet, der er booket siden, eller registrér, hvad der skete.',
    en: 'The request has gone on because of it. First cancel the meeting booked since, or record what happened.',
  },
  'snooze-overdue': {
    da: 'Fristen er overskredet, så påmindelsen kan ikke vente.',
    en: 'The limit has passed, so the reminder cannot wait.',
  },
} as const
