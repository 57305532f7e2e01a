import { Temporal } from 'temporal-polyfill'
import type { People, Person } from '../context.ts'
import { itemIds } from './item-ids.ts'
import type { StoredMail } from './stored.ts'

interface Letter {
  from: string
  subject: string
  text: string
  /** When it arrived, Danish time. */
  at: string
  isRead?: boolean
}

/** What everybody with staff finds in the inbox. */
const everyLeader: readonly Letter[] = [
  {
    from: 'hanne-hr',
    subject: 'Lønkørsel i januar',
    text: 'Kære alle\n\nHusk at godkende timer og tillæg senest onsdag den 30. december, så lønnen kan blive kørt til tiden.\n\nVenlig hilsen\nHanne',
    at: '2026-12-17T10:12',
    isRead: true,
  },
  {
    from: 'henrik-hr',
    subject: 'Kursus for nye ledere',
    text: 'Hej\n\nDer er stadig pladser på kurset den 19. januar. Skriv til mig, hvis du vil med.\n\nHilsen Henrik',
    at: '2026-12-18T13:40',
  },
  {
    from: 'tage-leder',
    subject: 'Åbningstider mellem jul og nytår',
    text: 'Hej alle\n\nRådhuset er lukket den 24. og den 31. december. De øvrige dage har vi åbent som vi plejer.\n\nGlædelig jul\nTage',
    at: '2026-12-18T14:55',
    isRead: true,
  },
]

/** Letters to one leader; three of them report an absence, none says why. */
const own: Record<string, readonly Letter[]> = {
  'lone-leder': [
    {
      from: 'yrsa-ydegaard',
      subject: 'Nøgler til gymnastiksalen',
      text: 'Hej Lone\n\nJeg har fået de nye nøgler. De ligger i skabet på kontoret.\n\nHilsen Yrsa',
      at: '2026-12-18T11:05',
      isRead: true,
    },
    {
      from: 'mads-madsen',
      subject: 'Jeg er sygemeldt',
      text: 'Hej Lone\n\nJeg er desværre nødt til at blive hjemme lidt endnu. Jeg har været væk siden fredag den 4. december, og lægen regner med, at det kommer til at tage noget tid, før jeg er tilbage på fuld tid.\n\nJeg vil gerne holde kontakten, og jeg tror godt, jeg kan klare nogle timer om ugen, hvis vi kan finde ud af det.\n\nDu må gerne ringe til mig, bedst om formiddagen.\n\nHilsen\nMads',
      at: '2026-12-21T07:42',
    },
  ],
  'birgit-leder': [
    {
      from: 'gitte-granholm',
      subject: 'Sygemelding',
      text: 'Hej Birgit\n\nJeg kommer ikke på arbejde i denne uge. Jeg har været hjemme siden mandag den 14. december og ved endnu ikke, hvor længe det varer. Jeg ringer, når jeg ved mere.\n\nKh Gitte',
      at: '2026-12-21T06:58',
    },
  ],
  'ole-leder': [
    {
      from: 'bent-birkemose',
      subject: 'Bliver hjemme lidt endnu',
      text: 'Hej Ole\n\nJeg kan ikke køre endnu. Jeg har været væk siden den 7. december. Kan vi tale om, hvad jeg kan lave i stedet, når jeg kommer tilbage?\n\nHilsen Bent',
      at: '2026-12-21T07:15',
    },
  ],
}

/** The leaders' inboxes on the first morning. */
export function seedMails(people: People): StoredMail[] {
  const leaders = people.all().filter((person) => person.kind === 'leader')
  return leaders.flatMap((leader) =>
    [...everyLeader, ...(own[leader.id] ?? [])].flatMap((letter) => {
      const sender = people.byId(letter.from)
      return sender && sender.id !== leader.id ? [seededMail(leader, sender, letter)] : []
    }),
  )
}

function seededMail(owner: Person, sender: Person, letter: Letter): StoredMail {
  return {
    ...itemIds(`mail ${owner.id} ${letter.from} ${letter.at}`),
    mailbox: owner.oid,
    folder: 'inbox',
    subject: letter.subject,
    body: { contentType: 'text', content: letter.text },
    from: { name: sender.displayName, address: sender.mail },
    to: [{ name: owner.displayName, address: owner.mail }],
    cc: [],
    importance: 'normal',
    receivedAtMs: Temporal.PlainDateTime.from(letter.at).toZonedDateTime('Europe/Copenhagen').epochMilliseconds,
    isRead: letter.isRead ?? false,
  }
}
