import type { InstantText } from '../../../shared/domain/ids.ts'
import type { ComingDuty } from '../../app/duty/coming-duty.ts'
import type { OwnRequest } from '../../app/requests/own-requests.ts'
import { chatTexts } from './chat-texts.ts'
import { card, heading, line, type AdaptiveCard, type Language } from './elements.ts'
import { dayOfDate, dayOfMoment, timeOf } from './when.ts'

/** Pure: the first thing the bot says. */
export function welcomeCard(lang: Language): AdaptiveCard {
  const { welcome, welcomeLines } = chatTexts[lang]
  return card({ lang, fallbackText: welcome, body: [heading(welcome), ...welcomeLines.map(line)] })
}

/** Pure: what the bot understands. */
export function helpCard(lang: Language): AdaptiveCard {
  const { help, helpLines } = chatTexts[lang]
  return card({ lang, fallbackText: help, body: [heading(help), ...helpLines.map(line)] })
}

const mostLines = 15

/** Pure: one line for each request, in the order given, as Markdown. */
export function ownRequestsText(requests: readonly OwnRequest[], now: InstantText, lang: Language): string {
  const texts = chatTexts[lang]
  if (requests.length === 0) return texts.noRequests
  const lines = requests.slice(0, mostLines).map(({ reference, workplaceName, link, next }) => {
    const what =
      next === undefined
        ? ''
        : `: ${texts.due(next.what[lang], dayOfMoment(next.dueAt, now, lang), timeOf(next.dueAt, lang))}`
    return `- [${reference}](${link}) · ${workplaceName}${what}`
  })
  const left = requests.length - mostLines
  return [...lines, ...(left > 0 ? [texts.more(left)] : [])].join('\n')
}

/** Pure: a line for each day, as Markdown. */
export function dutyText(duty: ComingDuty, now: InstantText, lang: Language): string {
  const texts = chatTexts[lang]
  if (duty.kind === 'denied') return texts.dutyDenied
  if (duty.kind === 'not-in-use') return texts.dutyNotInUse
  const lines = duty.days.map(({ on, isMine, isTaken, consultantName }) => {
    const who = isMine ? texts.dutyMine : (consultantName ?? (isTaken ? texts.dutyUnnamed : texts.dutyNobody))
    return `- ${dayOfDate(on, now, lang)}: ${who}`
  })
  return [texts.duty, ...lines].join('\n')
}
