import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { HandOverProposal } from '../../../../shared/contract/planned-absence.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { useReader } from '../../../ui/reader.ts'
import { Why } from '../../../ui/why.tsx'

export interface ProposalProps {
  readonly proposal: HandOverProposal
  /** Empty: it stays where it is. */
  readonly toId: string
  /** Why it was not handed over at the last try. */
  readonly refusal: string | undefined
  readonly onChoose: (toId: string) => void
}

/** What is to be handed over, to whom it is proposed and why. */
export function Proposal({ proposal, toId, refusal, onChoose }: ProposalProps) {
  const { t } = useTranslation('caseload')
  const { read } = useReader()
  const styles = useStyles()
  const what = useWhat(proposal)
  const { candidates, mayConfirm } = proposal
  const chosen = candidates.find(({ consultant }) => consultant.id === toId)
  return (
    <li className={styles.root}>
      <Text block weight="semibold">
        {what}
      </Text>
      {proposal.kind === 'request' && <Due due={proposal.due} />}
      {candidates.length === 0 ? (
        <Text block>{t('handOvers.noCandidate')}</Text>
      ) : mayConfirm ? (
        <Field
          label={t('handOvers.to')}
          className={styles.field}
          {...(refusal === undefined ? {} : { validationMessage: refusal })}
        >
          <Select value={toId} aria-label={t('handOvers.toOf', { what })} onChange={(_, { value }) => onChoose(value)}>
            {candidates.map(({ consultant }) => (
              <option key={consultant.id} value={consultant.id}>
                {consultant.name}
              </option>
            ))}
            <option value="">{t('handOvers.stays')}</option>
          </Select>
        </Field>
      ) : (
        <Text block>{t('handOvers.proposed', { name: candidates[0]?.consultant.name })}</Text>
      )}
      {chosen && (
        <Why what={chosen.consultant.name} why={{ ruleId: chosen.why.ruleId }}>
          <Text size={200} block className={styles.why}>
            {read(chosen.why)}
          </Text>
        </Why>
      )}
    </li>
  )
}

function useWhat(proposal: HandOverProposal): string {
  const { t } = useTranslation('caseload')
  const { read } = useReader()
  const near = useNear()
  switch (proposal.kind) {
    case 'duty':
      return t('handOvers.duty', { day: near.day(proposal.on) })
    case 'meeting':
      return t('handOvers.meeting', {
        name: read(proposal.meeting),
        when: near.moment(proposal.startsAt),
        reference: proposal.reference,
        workplace: proposal.workplace.name,
      })
    case 'request':
      return t('handOvers.request', { reference: proposal.reference, workplace: proposal.workplace.name })
  }
}

function Due({ due }: { due: Extract<HandOverProposal, { kind: 'request' }>['due'] }) {
  const { t } = useTranslation('caseload')
  const { read } = useReader()
  const near = useNear()
  const styles = useStyles()
  return (
    <ul className={styles.due}>
      {due.map(({ what, ruleId, actBy }) => (
        <li key={`${ruleId} ${actBy}`}>{t('handOvers.due', { what: read(what), day: near.day(actBy) })}</li>
      ))}
    </ul>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  field: { maxWidth: '320px' },
  why: { '::first-letter': { textTransform: 'uppercase' } },
  due: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})
