import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { PersonName } from '../../../ui/person-name.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { Fact, FactList } from './fact.tsx'
import { MunicipalityFacts } from './municipality-facts.tsx'

export function Facts({ request }: { request: RequestView }) {
  const { t } = useTranslation('request')
  const near = useNear()
  const { leader, absenceDay, firstAbsenceDay, expectedOverEightWeeks, receivedAt } = request
  return (
    <Section heading={t('facts.heading')}>
      <FactList>
        {absenceDay !== undefined && (
          <Fact name={t('facts.absenceDay')}>{t('facts.absence', { number: absenceDay })}</Fact>
        )}
        {firstAbsenceDay !== undefined && <Fact name={t('facts.firstDay')}>{near.day(firstAbsenceDay)}</Fact>}
        {expectedOverEightWeeks !== undefined && (
          <Fact name={t('facts.overEightWeeks')}>{t(`facts.expected.${expectedOverEightWeeks}`)}</Fact>
        )}
        {leader && (
          <Fact name={t('facts.leader')}>
            <PersonName person={leader} />
          </Fact>
        )}
        <Fact name={t('facts.consultant')}>
          <Consultant request={request} />
        </Fact>
        <Turn queue={request.queue} />
        <Fact name={t('facts.received')}>{near.moment(receivedAt)}</Fact>
        <MunicipalityFacts request={request} />
      </FactList>
    </Section>
  )
}

/** Whose turn it is when somebody gets room, and by which rule. */
function Turn({ queue }: Pick<RequestView, 'queue'>) {
  const { t } = useTranslation('request')
  const { read } = useReader()
  if (queue === undefined) return undefined
  const place = t('facts.place', { place: queue.place, of: queue.of })
  return (
    <Fact name={t('facts.queue')}>
      <Why what={place} why={queue.why}>
        {place} · {read(queue.why)}
      </Why>
    </Fact>
  )
}

/** Who, why that one, and in which of the two roles (P-9). */
function Consultant({ request }: { request: RequestView }) {
  const { t } = useTranslation('request')
  const { read } = useReader()
  const near = useNear()
  const { consultant, consultantWhy, authorityFrom, actsForEmployer } = request
  if (!consultant) return t('noConsultant', { ns: 'follow' })
  const isAuthority = authorityFrom !== undefined && authorityFrom <= near.today
  const name = <PersonName person={consultant} />
  return (
    <>
      {consultantWhy ? (
        <Why what={consultant.name} why={consultantWhy}>
          {name} · {read(consultantWhy)}
        </Why>
      ) : (
        name
      )}
      {authorityFrom !== undefined && (
        <Text block size={200}>
          {t(isAuthority ? 'facts.isAuthority' : 'facts.advises', { day: near.day(authorityFrom) })}
        </Text>
      )}
      {actsForEmployer && (
        <Text block size={200}>
          {read(actsForEmployer)}
        </Text>
      )}
    </>
  )
}
