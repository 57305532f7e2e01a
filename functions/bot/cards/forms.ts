import { passOnReasons } from '../../../shared/contract/verbs.ts'
import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import { buttonTexts } from './button-texts.ts'
import { choiceSet, execute, line, open, submit, type CardButton, type CardElement } from './elements.ts'
import { requestData } from './request-data.ts'
import { cardTexts } from './texts.ts'
import { dateOf, timeOf } from './when.ts'

/**
 * What the reader asked to fill in, in the card's place: fetched fresh at the press, so that an old card never offers a
 * colleague who has left or a time that is gone. Undefined: nothing is asked.
 */
export function form(
  content: RequestAlertContent,
): { readonly body: readonly CardElement[]; readonly actions: readonly CardButton[] } | undefined {
  if (content.isClosed) return undefined
  return passOnForm(content) ?? timesForm(content)
}

function passOnForm(content: RequestAlertContent): ReturnType<typeof form> {
  const { colleagues, language } = content
  if (colleagues === undefined) return undefined
  const texts = buttonTexts[language]
  const data = requestData(content)
  if (colleagues.length === 0) return nothingToChoose(content, cardTexts[language].noColleagues)
  const people = colleagues.map(({ personId, name }) => ({ title: name, value: personId }))
  const reasons = passOnReasons.map((value) => ({ title: texts.reasons[value], value }))
  return {
    body: [choiceSet('colleagueId', texts.colleague, people), choiceSet('reason', texts.reason, reasons)],
    actions: [submit(texts.send, 'request.passOn', data), execute(texts.back, 'refresh', data)],
  }
}

function timesForm(content: RequestAlertContent): ReturnType<typeof form> {
  const { freeTimes, meeting, language } = content
  if (freeTimes === undefined || meeting === undefined) return undefined
  const texts = buttonTexts[language]
  const data = requestData(content)
  if (freeTimes.length < 2) return nothingToChoose(content, cardTexts[language].noTimes)
  const times = freeTimes.map((at) => ({ title: `${dateOf(at, language)} ${timeOf(at, language)}`, value: at }))
  const [first, second] = freeTimes
  return {
    body: [choiceSet('first', texts.firstTime, times, first), choiceSet('second', texts.secondTime, times, second)],
    actions: [
      submit(texts.send, 'meeting.propose', { ...data, bookingId: meeting.bookingId }),
      execute(texts.back, 'refresh', data),
    ],
  }
}

function nothingToChoose(content: RequestAlertContent, why: string): ReturnType<typeof form> {
  const texts = buttonTexts[content.language]
  return {
    body: [line(why)],
    actions: [execute(texts.back, 'refresh', requestData(content)), open(texts.open, content.link)],
  }
}
