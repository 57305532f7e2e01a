import { localDate, longDateText, timeText } from '../calendar/date-text.ts'
import type { DateText } from '../ids.ts'
import type { Text } from '../text.ts'
import type { ExplainedObligation, ExplainedRouting, Explanation } from './explanation.ts'
import { fastTrackText, queueText, roleText, stateText, words } from './words.ts'

export type Language = keyof Text

/** The explanation for a person: plain lines, no table, each with the rule it comes from. Ends with a line break. */
export function asText(explanation: Explanation, language: Language): string {
  const say = (text: Text): string => text[language]
  const { policy, statute, now, fastTrack, statutoryTalk, routing, obligations, notices, phases, rejections } =
    explanation

  const head = [
    `${say(words.policy)}: ${say(policy.name)}`,
    `${say(words.statute)}: ${say(statute.name)}${statute.isVerified ? '' : ` (${say(words.notVerified)})`}`,
    `${say(words.seenFrom)}: ${date(localDate(now, policy.timeZone), language)}, ${say(timeText(now, policy.timeZone))}`,
    ...(fastTrack.state === 'notRequested' ? [] : [`Fast track: ${say(fastTrackText[fastTrack.state])}`]),
    ...(statutoryTalk.kind === 'due' ? [] : [`${say(statutoryTalk.why)} (${statutoryTalk.ruleId})`]),
  ]
  const parts: readonly (readonly [Text, readonly string[]])[] = [
    [words.rejections, rejections.map(({ why, ruleId, path }) => `${path}: ${say(why)} (${ruleId})`)],
    [words.routing, routing === null ? [] : routingLines(routing, language)],
    [words.byLaw, obligations.filter(({ basis }) => basis === 'law').flatMap((one) => lines(one, language))],
    [words.byPolicy, obligations.filter(({ basis }) => basis === 'policy').flatMap((one) => lines(one, language))],
    [words.notices, notices.map(({ ruleId, on, taskDue, why }) => notice(say(why), ruleId, on, taskDue, language))],
    [
      words.phases,
      phases.map((phase) => `${date(phase.from, language)}: ${roleOf(phase, language)} (${phase.ruleId})`),
    ],
  ]
  const told = parts
    .filter(([, content]) => content.length > 0)
    .map(([title, content]) => [say(title), ...content.map((line) => `  ${line}`)].join('\n'))
  return `${[head.join('\n'), ...told].join('\n\n')}\n`
}

function lines(obligation: ExplainedObligation, language: Language): string[] {
  const { what, limit, actBy, target, openFrom, state, ruleId, why, bookableDates, participants } = obligation
  const say = (text: Text): string => text[language]
  const isMoved = actBy !== null && actBy !== limit
  const dates = [
    ...(openFrom === null ? [] : [`${say(words.openFrom)} ${date(openFrom, language)}`]),
    ...(target === null ? [] : [`${say(words.target)} ${date(target, language)}`]),
    `${actBy === null ? '' : `${say(words.limit)} `}${limitText(obligation, language)}`,
    ...(isMoved ? [`${say(words.actBy)} ${date(actBy, language)}`] : []),
  ]
  return [
    `${say(what)}: ${dates.join(', ')}. ${say(stateText[state])}. (${ruleId})`,
    ...(why.da === what.da ? [] : [`    ${say(why)}`]),
    ...(participants.length === 0 ? [] : [`    ${say(words.participants)}: ${named(participants, language)}`]),
    ...(bookableDates.length === 0 ? [] : [`    ${say(words.bookable)}: ${bookable(bookableDates, language)}`]),
  ]
}

/** The first few, and how many more. */
function bookable(dates: readonly DateText[], language: Language): string {
  const shown = dates.slice(0, 5).map((on) => longDateText(on)[language])
  const more = dates.length - shown.length
  return more === 0 ? shown.join('; ') : `${shown.join('; ')} ${words.andMore[language].replace('{n}', `${more}`)}`
}

function limitText({ limit, limitAt }: ExplainedObligation, language: Language): string {
  if (limitAt === null) return date(limit, language)
  const time = limitAt.slice(11, 16)
  return language === 'da'
    ? `${date(limit, language)} kl. ${time.replace(':', '.')}`
    : `${date(limit, language)} at ${time}`
}

function routingLines(routing: ExplainedRouting, language: Language): string[] {
  const { why, ruleId, runnerUp, handovers } = routing
  const who =
    'consultant' in routing
      ? routing.consultant
      : 'municipality' in routing
        ? routing.municipality
        : queueText(routing.queue)[language]
  return [
    `${who}: ${why[language]} (${ruleId})`,
    ...(runnerUp === null
      ? []
      : [`${words.runnerUp[language]}: ${runnerUp.consultant}, ${runnerUp.why[language]} (${runnerUp.ruleId})`]),
    ...handovers.map(
      ({ on, from, to, ruleId: by }) =>
        `${date(on, language)}: ${words.handedOver[language]} ${from ?? '?'} → ${to} (${by})`,
    ),
  ]
}

function notice(what: string, ruleId: string, on: DateText, taskDue: DateText | null, language: Language): string {
  const due = taskDue === null ? words.sameTask[language] : `${words.taskDue[language]} ${date(taskDue, language)}`
  return `${date(on, language)}: ${what}, ${due} (${ruleId})`
}

function roleOf({ role, municipality }: Explanation['phases'][number], language: Language): string {
  const text = roleText(role)[language]
  return municipality === null ? text : `${text} (${municipality})`
}

function named(roles: readonly string[], language: Language): string {
  return roles.map((role) => roleText(role)[language]).join(', ')
}

function date(on: DateText, language: Language): string {
  return `${longDateText(on)[language]} ${on.slice(0, 4)}`
}
