import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, CircleRegular, SubtractCircleRegular, WarningFilled } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { ObligationView, RequestView } from '../../../../shared/contract/requests.ts'
import { TaskDone } from '../../../ui/acts/task-done.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { byBasis } from '../story.ts'
import { FastTrack } from './fast-track.tsx'

/** What must happen and by when: what the law asks and what the municipality promises are never mixed. */
export function Obligations({ request }: { request: RequestView }) {
  const { t } = useTranslation('request')
  const { policy, law } = byBasis(request.obligations)
  return (
    <>
      {policy.length > 0 && (
        <Section heading={t('obligations.service')}>
          <ObligationList reference={request.reference} obligations={policy} />
        </Section>
      )}
      {(law.length > 0 || request.fastTrack) && (
        <Section heading={t('obligations.law')}>
          {request.fastTrack && <FastTrack fastTrack={request.fastTrack} />}
          <ObligationList reference={request.reference} obligations={law} />
        </Section>
      )}
    </>
  )
}

const signs = {
  open: CircleRegular,
  met: CheckmarkCircleRegular,
  missed: WarningFilled,
  void: SubtractCircleRegular,
} as const

interface ObligationListProps {
  readonly reference: string
  readonly obligations: readonly ObligationView[]
}

function ObligationList({ reference, obligations }: ObligationListProps) {
  const { read } = useReader()
  const styles = useStyles()
  return (
    <Rows gap="small">
      {obligations.map((obligation) => {
        const Sign = signs[obligation.state]
        const what = read(obligation.what)
        return (
          <li key={obligation.key} className={styles.row}>
            <Sign aria-hidden className={mergeClasses(styles.sign, obligation.state === 'missed' && styles.late)} />
            <div className={styles.words}>
              <Why what={what} why={obligation.why}>
                <Text block weight="semibold">
                  {what}
                </Text>
                <Standing obligation={obligation} />
                <Covers steps={obligation.covers ?? []} />
              </Why>
              <TaskDone
                reference={reference}
                obligation={obligation.key}
                what={what}
                mayRecord={obligation.mayRecord === true}
              />
            </div>
          </li>
        )
      })}
    </Rows>
  )
}

function Standing({ obligation }: { obligation: ObligationView }) {
  const { t } = useTranslation('request')
  const near = useNear()
  const { basis, state, metAt, arrangedFor, owner, isPaused } = obligation
  const when = near.moment(obligation.limitAt ?? obligation.dueAt)
  const by = owner.name ?? t(`roles.${owner.role}`, { ns: 'follow' })
  switch (state) {
    case 'void':
      return t('obligations.void')
    case 'met':
      if (arrangedFor !== undefined) return t('obligations.arranged', { when: near.moment(arrangedFor) })
      if (metAt === undefined) return t('obligations.metSome')
      // What the law asks is done on a day; only the municipality's own acts have a time.
      return t('obligations.met', { when: basis === 'law' ? near.day(near.dayOf(metAt)) : near.moment(metAt) })
    case 'open':
    case 'missed':
      return `${t(isPaused === true ? 'obligations.paused' : `obligations.${state}`, { when })} · ${by}`
  }
}

/** The steps that fell on the same day and became part of this one (CAL-7). */
function Covers({ steps }: { steps: NonNullable<ObligationView['covers']> }) {
  const { t } = useTranslation('request')
  const { read } = useReader()
  if (steps.length === 0) return undefined
  return (
    <Text block size={200}>
      {t('obligations.covers', { steps: steps.map((what) => read(what)).join(', ') })}
    </Text>
  )
}

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  words: { flexGrow: 1, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sign: { flexShrink: 0, paddingTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase500 },
  late: { color: tokens.colorStatusDangerForeground1 },
})
