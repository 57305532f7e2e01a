import type { OfficeAlertKind } from '../../app/ports/alert-kinds.ts'
import type { Language } from './elements.ts'
import { withinSentence } from './text-parts.ts'

/** What the alert is about in a word or two: the second line, and all that a lock screen shows. */
export const officeAreas: Readonly<Record<Language, Readonly<Record<Exclude<OfficeAlertKind, 'advisory'>, string>>>> = {
  da: {
    dutyTomorrow: 'Vagtplan',
    dutySwapAsked: 'Vagtplan',
    dutySwapAnswered: 'Vagtplan',
    capacityReached: 'Belastning',
    handOversProposed: 'Belastning',
    digest: 'Dagens frister',
  },
  en: {
    dutyTomorrow: 'Duty roster',
    dutySwapAsked: 'Duty roster',
    dutySwapAnswered: 'Duty roster',
    capacityReached: 'Caseload',
    handOversProposed: 'Caseload',
    digest: 'Deadlines of the day',
  },
}

const danish = {
  advisory: 'Til dig som leder',
  duty: (day: string) => `Du har vagten ${day}`,
  dutyOfOther: (day: string) => `Du har ikke længere vagten ${day}. Du skal ikke gøre mere.`,
  dutyMeans: 'Du får de henvendelser, der kommer den dag.',
  swapAsked: (name: string, day: string) => `${name} spørger, om du tager vagten ${day}`,
  swapTaken: (day: string) => `Du har taget vagten ${day}.`,
  swapDeclined: (day: string) => `Du har sagt nej til vagten ${day}.`,
  swapVoid: (day: string) => `Vagten ${day} skal ikke byttes længere. Du skal ikke gøre mere.`,
  swapReturn: (day: string) => `Til gengæld tages din vagt ${day}.`,
  swapWaits: (name: string, day: string) => `${name} er spurgt om vagten ${day} og har ikke svaret.`,
  swapAccepted: (name: string, day: string) => `${name} tager vagten ${day}.`,
  swapRefused: (name: string, day: string) => `${name} kan ikke tage vagten ${day}. Den er stadig din.`,
  full: (active: number, cap: number) => `Du er fuldt belagt: ${active} af ${cap} henvendelser`,
  fullOf: (name: string, active: number, cap: number) => `${name} er fuldt belagt: ${active} af ${cap} henvendelser`,
  hasRoomOf: (name: string, active: number, cap: number) => `${name} har plads igen: ${active} af ${cap} henvendelser.`,
  hasRoom: (active: number, cap: number) => `Du har plads igen: ${active} af ${cap} henvendelser.`,
  fullMeans: 'Nye henvendelser går til kolleger, der har plads. Sig til, hvis du har brug for at give nogle videre.',
  advice: (what: string, day: string) => `${what} senest ${day}`,
  adviceDone: (what: string) => `${what}: det er gjort`,
  adviceVoid: 'Det er ikke aktuelt længere. Du skal ikke gøre mere.',
  adviceHow: 'Skemaet er udfyldt med det, vi ved. Du kan rette det, før du sender.',
  adviceRule: (ruleId: string) => `Regel ${ruleId}`,
  handOvers: (count: number, name: string) =>
    count === 1
      ? `Find en anden til en henvendelse hos ${name}`
      : `Find en anden til ${count} henvendelser hos ${name}`,
  handOversDone: (name: string) => `Alle henvendelser hos ${name} er fordelt.`,
  away: (from: string, until: string) => `Væk fra ${from} til ${until}`,
  digest: (count: number) => (count === 1 ? 'Du har en frist i dag' : `Du har ${count} frister i dag`),
  digestEmpty: 'Du har ingen frister i dag.',
  digestLine: (where: string, what: string, day: string, time: string) =>
    `${where}: ${withinSentence(what)} ${day} inden kl. ${time}`,
  digestMore: (count: number) => `… og ${count} mere i Hurtigspor.`,
  nobodyToAsk: 'Der er ingen kollega at spørge lige nu. Tal med koordinatoren.',
  aColleague: 'En kollega',
  somebodyAway: 'en kollega, der er væk',
  lapsed: 'Det er ikke aktuelt længere. Du skal ikke gøre mere.',
}

const english: typeof danish = {
  advisory: 'For you as a leader',
  duty: (day) => `You have the duty ${day}`,
  dutyOfOther: (day) => `You no longer have the duty ${day}. There is nothing more for you to do.`,
  dutyMeans: 'You get the requests that come that day.',
  swapAsked: (name, day) => `${name} asks whether you take the duty ${day}`,
  swapTaken: (day) => `You have taken the duty ${day}.`,
  swapDeclined: (day) => `You said no to the duty ${day}.`,
  swapVoid: (day) => `The duty ${day} is no longer to be swapped. There is nothing more for you to do.`,
  swapReturn: (day) => `Your duty ${day} is taken in return.`,
  swapWaits: (name, day) => `${name} has been asked about the duty ${day} and has not answered.`,
  swapAccepted: (name, day) => `${name} takes the duty ${day}.`,
  swapRefused: (name, day) => `${name} cannot take the duty ${day}. It is still yours.`,
  full: (active, cap) => `You are fully loaded: ${active} of ${cap} requests`,
  fullOf: (name, active, cap) => `${name} is fully loaded: ${active} of ${cap} requests`,
  hasRoomOf: (name, active, cap) => `${name} has room again: ${active} of ${cap} requests.`,
  hasRoom: (active, cap) => `You have room again: ${active} of ${cap} requests.`,
  fullMeans: 'New requests go to colleagues who have room. Say so if you need to pass some on.',
  advice: (what, day) => `${what} by ${day}`,
  adviceDone: (what) => `${what}: it is done`,
  adviceVoid: 'It no longer matters. There is nothing more for you to do.',
  adviceHow: 'The form is filled in with what we know. You can change it before you send it.',
  adviceRule: (ruleId) => `Rule ${ruleId}`,
  handOvers: (count, name) =>
    count === 1
      ? `Find somebody else for one request with ${name}`
      : `Find somebody else for ${count} requests with ${name}`,
  handOversDone: (name) => `Every request with ${name} has been assigned.`,
  away: (from, until) => `Away from ${from} until ${until}`,
  digest: (count) => (count === 1 ? 'You have one deadline today' : `You have ${count} deadlines today`),
  digestEmpty: 'You have no deadlines today.',
  digestLine: (where, what, day, time) => `${where}: ${withinSentence(what)} ${day} before ${time}`,
  digestMore: (count) => `… and ${count} more in Hurtigspor.`,
  nobodyToAsk: 'There is no colleague to ask right now. Talk to the coordinator.',
  aColleague: 'A colleague',
  somebodyAway: 'a colleague who is away',
  lapsed: 'It no longer matters. There is nothing more for you to do.',
}

export type OfficeTexts = typeof danish

export const officeTexts: Readonly<Record<Language, OfficeTexts>> = { da: danish, en: english }
