import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PolicyStep } from '../../../../shared/contract/policies.ts'
import { useReader } from '../../../ui/reader.ts'
import { Why } from '../../../ui/why.tsx'
import type { Compared } from '../compare.ts'
import { useDays } from '../use-days.ts'

const roles = ['consultant', 'leader', 'coordinator', 'hr', 'employee'] as const

/** One step: by when, what and by whom, whether law or a goal asks for it, and how it stands to the other model. */
export function TimelineStep({ step, compared }: { step: PolicyStep; compared: Compared | undefined }) {
  const { t } = useTranslation(['policies', 'common', 'follow'])
  const { read } = useReader()
  const styles = useStyles()
  const role = roles.find((known) => known === step.owner)
  const what = read(step.what)
  return (
    <li className={styles.root}>
      <Why what={what} why={step.why}>
        <Text block size={200} className={styles.quiet}>
          <When step={step} />
        </Text>
        <Text block weight="semibold">
          {what}
        </Text>
        <Details step={step} />
        <span className={styles.marks}>
          {step.kind === 'obligation' && (
            <Badge appearance="outline" color="informative">
              {step.basis === 'law' ? t('law', { ns: 'common' }) : t('service', { ns: 'common' })}
            </Badge>
          )}
          {role !== undefined && (
            <Text size={200} className={styles.quiet}>
              {t(`roles.${role}`, { ns: 'follow' })}
            </Text>
          )}
          {compared !== undefined && (
            <Badge
              appearance={compared === 'same' ? 'ghost' : 'filled'}
              color={compared === 'same' ? 'informative' : 'brand'}
            >
              {t(`steps.compared.${compared}`)}
            </Badge>
          )}
        </span>
      </Why>
    </li>
  )
}

function When({ step: { kind, on, at } }: { step: PolicyStep }) {
  const { t } = useTranslation('policies')
  const days = useDays()
  const day = days.day(on)
  if (kind === 'notice') return t('steps.on', { day })
  if (kind === 'phase') return t('steps.from', { day })
  return at === undefined ? t('steps.by', { day }) : t('steps.byAt', { day, clock: days.clock(at) })
}

function Details({ step: { kind, on, actBy, target, openFrom, bookableDates, covers } }: { step: PolicyStep }) {
  const { t } = useTranslation('policies')
  const days = useDays()
  const lines = [
    openFrom !== undefined && t('steps.openFrom', { day: days.day(openFrom) }),
    target !== undefined && t('steps.target', { day: days.day(target) }),
    actBy !== undefined &&
      actBy !== on &&
      t(kind === 'notice' ? 'steps.taskBy' : 'steps.actBy', { day: days.day(actBy) }),
    bookableDates.length > 0 && t('steps.bookable', { days: listed(bookableDates.map(days.day)) }),
    covers.length > 0 && t('steps.covers', { rules: covers.join(', ') }),
  ].filter((line) => line !== false)
  return lines.map((line) => (
    <Text key={line} block size={200}>
      {line}
    </Text>
  ))
}

const shownDates = 6

/** A long window is told by its first days and its last. */
function listed(days: readonly string[]): string {
  if (days.length <= shownDates) return days.join(', ')
  return `${days.slice(0, shownDates - 1).join(', ')} … ${days.at(-1) ?? ''}`
}

const useStyles = makeStyles({
  root: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
})
