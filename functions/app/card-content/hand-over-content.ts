import type { PersonId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { ReaderPart, RequestAlertContent } from '../ports/alert-content.ts'
import type { RequestAlertKind } from '../ports/alert-kinds.ts'

type HandOver = NonNullable<RequestAlertContent['handOver']>

/** A request on its way from one consultant to another, as a colleague may know of it. */
export function handOverContent(
  { kind }: { readonly kind: RequestAlertKind },
  { handOver, consultantId }: RequestState,
  reader: ReaderPart,
  names: ReadonlyMap<PersonId, string>,
): { readonly handOver?: HandOver } {
  const nameOf = (personId: PersonId | undefined): string => names.get(personId ?? '') ?? ''
  // Given on by somebody else, without anybody having been asked: whoever had it hears who has it now.
  if (kind === 'handOverAnswered' && reader === 'other') {
    return { handOver: { fromName: '', toName: nameOf(consultantId), state: 'accepted' } }
  }
  const isTold = kind === 'handOverAsked' || kind === 'handOverAnswered' || reader === 'consultant'
  if (handOver === undefined || !isTold) return {}
  const { fromConsultantId, consultantId: toId, answer } = handOver
  return { handOver: { fromName: nameOf(fromConsultantId), toName: nameOf(toId), state: answer ?? 'asked' } }
}
