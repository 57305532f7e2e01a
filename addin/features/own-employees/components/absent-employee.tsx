import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { AdvisoryView } from '../../../../shared/contract/absences.ts'
import { dayText } from '../../../ui/dates/date-text.ts'
import { useReader } from '../../../ui/reader.ts'
import { Why } from '../../../ui/why.tsx'

export interface AbsentEmployeeProps {
  readonly advisory: AdvisoryView
  readonly isChanging: boolean
  readonly onStart: () => void
  readonly onOpen: (reference: string) => void
  readonly onChange: (isDismissed: boolean) => void
}

/** Who, since when, what is to be begun by when and by which rule, and two ways on. */
export function AbsentEmployee({ advisory, isChanging, onStart, onOpen, onChange }: AbsentEmployeeProps) {
  const { t } = useTranslation('ownEmployees')
  const { language, read } = useReader()
  const styles = useStyles()
  const { employee, firstAbsenceDay, absenceDay, task, what, ruleId, isDismissed, reference } = advisory
  const { name } = employee
  const day = dayText(firstAbsenceDay, language)
  const said = task === undefined ? read(what) : read(task.what)
  return (
    <li className={styles.root}>
      <Text weight="semibold">{name}</Text>
      <Text size={200}>
        {absenceDay === undefined ? t('absent.was', { day }) : t('absent.since', { day, absenceDay })}
      </Text>
      <Why what={said} why={{ ...what, ruleId }}>
        {task === undefined
          ? said
          : t(task.isLate ? 'absent.late' : 'due', { what: said, day: dayText(task.dueOn, language) })}
      </Why>
      <div className={styles.acts}>
        {reference === undefined ? (
          <Button aria-label={t('absent.startOf', { name })} onClick={onStart}>
            {t('absent.start')}
          </Button>
        ) : (
          <Button aria-label={t('absent.openOf', { name })} onClick={() => onOpen(reference)}>
            {t('absent.open')}
          </Button>
        )}
        <Button
          appearance="subtle"
          aria-label={t(isDismissed ? 'absent.againOf' : 'absent.notNowOf', { name })}
          disabledFocusable={isChanging}
          onClick={() => onChange(!isDismissed)}
        >
          {t(isDismissed ? 'absent.again' : 'absent.notNow')}
        </Button>
      </div>
    </li>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  acts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
})
