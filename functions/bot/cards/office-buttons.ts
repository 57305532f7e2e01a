import type { OfficeAlertContent } from '../../app/ports/alert-content.ts'
import type { DutyTomorrow } from '../../app/ports/office-alert-content.ts'
import { buttonTexts } from './button-texts.ts'
import { execute, open, submit, type CardButton } from './elements.ts'

/** What the reader can do now, the common act first. */
export function officeButtons(content: OfficeAlertContent): readonly CardButton[] {
  const { alertId, link, language } = content
  const texts = buttonTexts[language]
  switch (content.kind) {
    case 'dutyTomorrow':
      return [...(content.isMine ? swapButtons(content) : []), open(texts.open, link)]
    case 'dutySwapAsked': {
      const data = { alertId, swapId: content.swapId }
      if (content.state !== 'asked') return [open(texts.open, link)]
      return [
        execute(texts.takeDuty, 'duty.acceptSwap', data, 'positive'),
        execute(texts.decline, 'duty.declineSwap', data),
        open(texts.open, link),
      ]
    }
    case 'advisory':
      return content.state === 'open' ? [open(texts.form, link)] : []
    default:
      return [open(texts.open, link)]
  }
}

/** Asks for the form, or sends it. */
function swapButtons({ alertId, on, colleagues, language }: OfficeAlertContent & DutyTomorrow): readonly CardButton[] {
  const texts = buttonTexts[language]
  if (colleagues === undefined) return [execute(texts.swapDuty, 'refresh', { alertId, form: 'askSwap' })]
  const ask = colleagues.length === 0 ? [] : [submit(texts.askSwap, 'duty.askSwap', { alertId, on })]
  return [...ask, execute(texts.back, 'refresh', { alertId })]
}
