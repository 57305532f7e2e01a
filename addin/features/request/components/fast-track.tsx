import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useNear } from '../../../app/near.ts'
import { Fact, FactList } from './fact.tsx'

/** How far the statutory fast track has come, with the dates the law counts (L-3, L-9, L-10). */
export function FastTrack({ fastTrack }: { fastTrack: NonNullable<RequestView['fastTrack']> }) {
  const { t } = useTranslation('request')
  const near = useNear()
  const { state, requestBy, requestedOn, letterSentOn, answerBy, answeredOn, isLate } = fastTrack
  return (
    <>
      <Text block weight="semibold">
        {t(`fastTrack.${state}`)}
      </Text>
      <FactList>
        {state === 'notRequested' && requestBy !== undefined && (
          <Fact name={t(requestBy < near.today ? 'fastTrack.requestWas' : 'fastTrack.requestBy')}>
            {near.day(requestBy)}
          </Fact>
        )}
        {requestedOn !== undefined && <Fact name={t('fastTrack.requestedOn')}>{near.day(requestedOn)}</Fact>}
        {letterSentOn !== undefined && <Fact name={t('fastTrack.letterSentOn')}>{near.day(letterSentOn)}</Fact>}
        {answeredOn === undefined && answerBy !== undefined && (
          <Fact name={t('fastTrack.answerBy')}>{near.day(answerBy)}</Fact>
        )}
        {answeredOn !== undefined && (
          <Fact name={t('fastTrack.answeredOn')}>
            {isLate === true ? t('fastTrack.late', { day: near.day(answeredOn) }) : near.day(answeredOn)}
          </Fact>
        )}
      </FactList>
    </>
  )
}
