import type { TFunction } from 'i18next'

export interface EmployeeTextFacts {
  readonly employeeName: string
  readonly leaderName: string
  readonly municipality: string
  /** The meeting, when one is booked: its moment as text and the consultant. */
  readonly meeting?: { readonly moment: string; readonly consultantName: string }
}

/** A mail the leader may send. Says that it is voluntary (L-11) and that someone may come along; nothing about illness. */
export function employeeText(t: TFunction<'receipt'>, facts: EmployeeTextFacts): string {
  const { employeeName, leaderName, municipality, meeting } = facts
  const [firstName = employeeName] = employeeName.split(' ')
  return [
    t('employeeText.greeting', { firstName }),
    '',
    t('employeeText.intro', { municipality }),
    meeting
      ? t('employeeText.meeting', { moment: meeting.moment, name: meeting.consultantName })
      : t('employeeText.contact'),
    t('employeeText.voluntary'),
    t('employeeText.neutral'),
    '',
    t('employeeText.closing'),
    leaderName,
  ].join('\n')
}
