import type { TFunction } from 'i18next'
import type { ObligationView, RequestView } from '../../../shared/contract/requests.ts'

/** The statutory request the leader sends in NemRefusion (L-5): this product reminds, it is not that channel. */
export function statutoryRequest(obligations: readonly ObligationView[]): ObligationView | undefined {
  return obligations.find(({ kind }) => kind === 'statutoryRequest')
}

/** The leader's own answers as lines to copy into NemRefusion. */
export function answersToCopy(
  t: TFunction<'receipt'>,
  yesNo: Record<'yes' | 'no', string>,
  request: RequestView,
): string {
  const { firstAbsenceDay, expectedOverEightWeeks, answers = {} } = request
  const lines: string[] = []
  if (firstAbsenceDay !== undefined) {
    lines.push(t('nemRefusion.firstDay', { day: firstAbsenceDay.split('-').toReversed().join('-') }))
  }
  if (expectedOverEightWeeks !== undefined) {
    const answer = expectedOverEightWeeks === 'unknown' ? t('nemRefusion.unknown') : yesNo[expectedOverEightWeeks]
    lines.push(t('nemRefusion.overEightWeeks', { answer }))
  }
  for (const question of ['affectedFunctions', 'affectedHowLong', 'adaptations'] as const) {
    const answer = answers[question]
    if (answer !== undefined) lines.push(t(`nemRefusion.${question}`, { answer }))
  }
  return lines.join('\n')
}
