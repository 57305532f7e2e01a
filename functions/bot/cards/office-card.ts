import type { OfficeAlertContent } from '../../app/ports/alert-content.ts'
import { buttonTexts } from './button-texts.ts'
import type { CardReader } from './card-reader.ts'
import { card, choiceSet, heading, line, refreshFor, type AdaptiveCard, type CardElement } from './elements.ts'
import { headline } from './headline.ts'
import { officeButtons } from './office-buttons.ts'
import { officeAreas, officeTexts, type OfficeTexts } from './office-texts.ts'
import { oneStop } from './text-parts.ts'
import { dayOfDate, dayOfMoment, timeOf } from './when.ts'

export function officeCard(content: OfficeAlertContent, reader: CardReader): AdaptiveCard {
  const texts = officeTexts[content.language]
  return card({
    lang: content.language,
    fallbackText: officeSummary(content),
    body: [
      ...(reader.notice === undefined ? [] : [line(reader.notice)]),
      heading(headline(content).text),
      line(officeSummary(content)),
      ...detailLines(content, texts).map((text) => line(oneStop(text))),
      ...swapInput(content),
    ],
    actions: officeButtons(content),
    ...(reader.channelPersonId === undefined
      ? {}
      : {
          refresh: refreshFor(buttonTexts[content.language].refresh, { alertId: content.alertId }, [
            reader.channelPersonId,
          ]),
        }),
  })
}

export function officeSummary(content: OfficeAlertContent): string {
  const kind = content.kind === 'lapsed' ? content.was : content.kind
  if (kind !== 'advisory') return officeAreas[content.language][kind]
  return content.kind === 'advisory' ? content.workplaceName : officeTexts[content.language].advisory
}

/** So many of a day's deadlines are listed; the rest are in the tab. */
const mostLines = 10

function detailLines(content: OfficeAlertContent, texts: OfficeTexts): readonly string[] {
  const { language, now } = content
  switch (content.kind) {
    case 'dutyTomorrow':
      return content.isMine ? [texts.dutyMeans] : []
    case 'capacityReached':
      return content.isOwn && content.active >= content.cap ? [texts.fullMeans] : []
    case 'dutySwapAsked':
      return content.state === 'asked' && content.inReturn !== undefined
        ? [texts.swapReturn(dayOfDate(content.inReturn, now, language))]
        : []
    case 'advisory':
      return content.state === 'open' ? [texts.adviceHow, texts.adviceRule(content.ruleId)] : []
    case 'handOversProposed':
      return [texts.away(dayOfDate(content.from, now, language), dayOfDate(content.until, now, language))]
    case 'digest': {
      const more = content.lines.length - mostLines
      return [
        ...content.lines.slice(0, mostLines).map(({ reference, workplaceName, what, dueAt }) => {
          const day = dayOfMoment(dueAt, now, language)
          return texts.digestLine(`${reference} · ${workplaceName}`, what[language], day, timeOf(dueAt, language))
        }),
        ...(more > 0 ? [texts.digestMore(more)] : []),
      ]
    }
    default:
      return []
  }
}

function swapInput(content: OfficeAlertContent): readonly CardElement[] {
  if (content.kind !== 'dutyTomorrow' || !content.isMine || content.colleagues === undefined) return []
  if (content.colleagues.length === 0) return [line(officeTexts[content.language].nobodyToAsk)]
  const choices = content.colleagues.map(({ personId, name }) => ({ title: name, value: personId }))
  return [choiceSet('colleagueId', buttonTexts[content.language].colleague, choices)]
}
