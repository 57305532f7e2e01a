import type { Attendee } from '../../../shared/domain/policies/parts.ts'
import type { StandingRule } from '../../../shared/domain/policies/life.ts'
import type { Policy, Requester } from '../../../shared/domain/policies/schema.ts'
import type { Text } from '../../../shared/domain/text.ts'

/** Words for what a model names by a code, where the model has no sentence of its own. */
export const requesterWords: Readonly<Record<Requester, Text>> = {
  leader: { da: 'lederen', en: 'the leader' },
  hr: { da: 'HR', en: 'HR' },
  employee: { da: 'medarbejderen', en: 'the employee' },
  unionRep: { da: 'tillidsrepræsentanten', en: 'the union representative' },
  caseworker: { da: 'sagsbehandleren', en: 'the caseworker' },
  employer: { da: 'arbejdsgiveren', en: 'the employer' },
}

export const attendeeWords: Readonly<Record<Attendee['role'], Text>> = {
  unionRep: { da: 'tillidsrepræsentanten deltager', en: 'the union representative takes part' },
  safetyRep: { da: 'arbejdsmiljørepræsentanten deltager', en: 'the safety representative takes part' },
  professional: { da: 'en fagperson deltager', en: 'a professional takes part' },
  hr: { da: 'HR deltager', en: 'HR takes part' },
  gp: { da: 'lægen deltager', en: 'the doctor takes part' },
  caseworker: { da: 'sagsbehandleren deltager', en: 'the caseworker takes part' },
  companion: { da: 'medarbejderens bisidder deltager', en: 'the employee’s companion takes part' },
  secondLeader: { da: 'endnu en leder deltager', en: 'a second leader takes part' },
}

export const phaseWords: Readonly<Record<Policy['phases'][number]['role'], Text>> = {
  employerAdviser: {
    da: 'Konsulenten er arbejdsgiverens rådgiver',
    en: 'The consultant is the employer’s adviser',
  },
  authority: { da: 'Konsulenten er myndighed', en: 'The consultant is the authority' },
}

/** What repeats, and how many are usually there. */
export function standingWords({ what, people }: Pick<StandingRule, 'what' | 'people'>): Text {
  if (people === undefined) return what
  const { min, max, who } = people
  return { da: `${what.da}: typisk ${min}–${max} ${who.da}`, en: `${what.en}: typically ${min}–${max} ${who.en}` }
}

/** "lederen, HR og medarbejderen". */
export function listed(words: readonly Text[]): Text {
  const inLanguage = (language: 'da' | 'en') =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(words.map((word) => word[language]))
  return { da: inLanguage('da'), en: inLanguage('en') }
}
