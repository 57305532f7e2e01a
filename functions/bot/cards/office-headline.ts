import { unreachable } from '../../../shared/domain/unreachable.ts'
import type { OfficeAlertContent } from '../../app/ports/alert-content.ts'
import type {
  CapacityReached,
  DutySwapAnswered,
  DutySwapAsked,
  HandOversProposed,
} from '../../app/ports/office-alert-content.ts'
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
    case 'dutySwapAnswered':
      return swapAnswered(content, dayOf(content.on), texts)
    case 'capacityReached':
      return capacity(content, texts)
    case 'advisory': {
      const what = content.what[content.language]
      if (content.state === 'open') return texts.advice(what, dayOf(content.actBy))
      return content.state === 'done' ? texts.adviceDone(what) : texts.adviceVoid
    }
    case 'handOversProposed':
      return handOvers(content, texts)
    case 'digest':
      return content.lines.length === 0 ? texts.digestEmpty : texts.digest(content.lines.length)
    case 'lapsed':
      return texts.lapsed
    default:
      return unreachable(content)
  }
}

function swapAsked({ state, byName }: DutySwapAsked, day: string, texts: OfficeTexts): string {
  if (state === 'asked') return texts.swapAsked(byName ?? texts.aColleague, day)
  if (state === 'accepted') return texts.swapTaken(day)
  return state === 'declined' ? texts.swapDeclined(day) : texts.swapVoid(day)
}

function swapAnswered({ state, byName }: DutySwapAnswered, day: string, texts: OfficeTexts): string {
  const name = byName ?? texts.aColleague
  if (state === 'asked') return texts.swapWaits(name, day)
  if (state === 'accepted') return texts.swapAccepted(name, day)
  return state === 'declined' ? texts.swapRefused(name, day) : texts.swapVoid(day)
}

function capacity({ isOwn, consultantName, active, cap }: CapacityReached, texts: OfficeTexts): string {
  const isFull = active >= cap
  if (isOwn) return (isFull ? texts.full : texts.hasRoom)(active, cap)
  return (isFull ? texts.fullOf : texts.hasRoomOf)(consultantName ?? texts.aColleague, active, cap)
}

function handOvers({ count, consultantName }: HandOversProposed, texts: OfficeTexts): string {
  const name = consultantName ?? texts.somebodyAway
  return count === 0 ? texts.handOversDone(name) : texts.handOvers(count, name)
}
