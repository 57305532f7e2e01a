import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import { calm, nextStep, type Headline } from './headline-parts.ts'
import { meetingNews } from './meeting-headline.ts'
import type { CardTexts } from './texts.ts'

/** On its way from one consultant to another: what it is to each of them. */
export function handOver(content: RequestAlertContent, texts: CardTexts): Headline {
  const { handOver: asked, kind, reader } = content
  if (asked === undefined || asked.state === 'void') {
    return reader === 'other' ? calm(texts.elsewhere) : nextStep(content, texts)
  }
  const { fromName, toName, state } = asked
  if (kind === 'handOverAsked') {
    if (state === 'asked') return calm(texts.takeOver(fromName))
    return calm(state === 'accepted' ? texts.tookOver : texts.declinedTakeOver(fromName))
  }
  if (state === 'asked') return calm(texts.askedWith(toName))
  return calm(state === 'accepted' ? texts.takenOverBy(toName) : texts.declinedBy(toName))
}

export function callHeadline(content: RequestAlertContent, texts: CardTexts): Headline {
  if (content.call === undefined) return nextStep(content, texts)
  return calm(content.call.state === 'asked' ? texts.call : texts.called)
}

/** Two other times: to the leader who chooses, and to the consultant whose times did not suit. */
export function proposal(content: RequestAlertContent, texts: CardTexts): Headline {
  const { proposed, reader } = content
  const isTold = proposed?.state !== 'open' && proposed?.state !== 'refused'
  if (isTold) return meetingNews(content, texts, texts.moved)
  if (reader !== 'leader') return calm(proposed.state === 'open' ? texts.proposalSent : texts.timesRefused)
  return proposed.state === 'refused' ? calm(texts.pickedNone) : meetingNews(content, texts, texts.proposed)
}
