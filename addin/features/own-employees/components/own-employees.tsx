import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { AdvisoryView } from '../../../../shared/contract/absences.ts'
import type { Employee, Me } from '../../../app/contract-types.ts'
import { AbsentEmployees } from './absent-employees.tsx'
import { EmployeePicker } from './employee-picker.tsx'
import { OpenRequests } from './open-requests.tsx'

export interface OwnEmployeesProps {
  readonly me: Me
  /** The mail's sender, when that is not one of them. */
  readonly stranger?: string
  /** Somebody who is away, and since when. */
  readonly onAbsent: (employee: Employee, firstAbsenceDay: string) => void
  readonly onChoose: (employee: Employee) => void
  readonly onOpen: (reference: string, employeeName: string | undefined) => void
}

/** Where a leader begins without a mail: who is away, what is under way, and one's own employees. */
export function OwnEmployees({ me, stranger, onAbsent, onChoose, onOpen }: OwnEmployeesProps) {
  const { t } = useTranslation('ownEmployees')
  const styles = useStyles()
  const start = ({ employee: about, firstAbsenceDay }: AdvisoryView) => {
    const employee = me.employees.find(({ id }) => id === about.id)
    if (employee !== undefined) onAbsent(employee, firstAbsenceDay)
  }
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{t('title')}</h1>
      {me.policy.hasAdvisories && <AbsentEmployees onStart={start} onOpen={onOpen} />}
      <OpenRequests timeZone={me.municipality.timeZone} onOpen={onOpen} />
      <EmployeePicker employees={me.employees} onChoose={onChoose} {...(stranger === undefined ? {} : { stranger })} />
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  title: { margin: 0, ...typographyStyles.subtitle1 },
})
