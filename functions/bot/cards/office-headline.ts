import { unreachable } from '../../../shared/domain/unreachable.ts'
import type { OfficeAlertContent } from '../../app/ports/alert-content.ts'
import type { DutySwapAsked } from '../../app/ports/office-alert-content.ts'
import type { OfficeTexts } from './office-texts.ts'
import { dayOfDate } from './when.ts'

/** Pure. What to do and by when, as it stands now. */
export function officeHeadline(content: OfficeAlertContent, texts: OfficeTexts): string {
  const dayOf = (on: string): string => dayOfDate(on, content.now, content.language)
  switch (content.kind) {
    case 'dutyTomorrow':
      return content.isMine ? texts.duty(dayOf(content.on)) : texts.dutyOfOther(dayOf(content.on))
    case 'dutySwapAsked':
      return swapAsked(content, dayOf(content.on), texts)
    case 'dutySwapAnswered': {
      const say = content.answer === 'accepted' ? texts.swapAccepted : texts.swapRefused
      return say(content.byName, dayOf(content.on))
    }
    case 'capacityReached':
      return (content.active >= content.cap ? texts.full : texts.hasRoom)(content.active, content.cap)
    case 'advisory': {
      const what = content.what[content.language]
      if (content.state === 'open') return texts.advice(what, dayOf(content.actBy))
      return content.state === 'done' ? texts.adviceDone(what) : texts.adviceVoid
    }
    case 'handOversProposed':
      return content.count === 0
        ? texts.handOversDone(content.consultantName)
        : texts.handOvers(content.count, content.consultantName)
    case 'digest':
      return content.lines.length === 0 ? texts.digestEmpty : texts.digest(content.lines.length)
    case 'lapsed':
      return texts.lapsed
    default:
      return unreachable(content)
  }
}

function swapAsked({ state, byName }: DutySwapAsked, day: string, texts: OfficeTexts): string {
  if (state === 'asked') return texts.swapAsked(byName, day)
  if (state === 'accepted') return texts.swapTaken(day)
  return state === 'declined' ? texts.swapDeclined(day) : texts.swapVoid(day)
}
