import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Fact, FactList } from './fact.tsx'

/** How far the statutory fast track has come, and when. What is still to come stands as obligations of the law below. */
export function FastTrack({ fastTrack }: { fastTrack: NonNullable<RequestView['fastTrack']> }) {
  const { t } = useTranslation('request')
  const near = useNear()
  const { state, requestedOn, letterSentOn, answeredOn, isLate } = fastTrack
  return (
    <>
      <Text block weight="semibold">
        {t(`fastTrack.${state}`)}
      </Text>
      {requestedOn !== undefined && (
        <FactList>
          <Fact name={t('fastTrack.requestedOn')}>{near.day(requestedOn)}</Fact>
          {letterSentOn !== undefined && <Fact name={t('fastTrack.letterSentOn')}>{near.day(letterSentOn)}</Fact>}
          {answeredOn !== undefined && (
            <Fact name={t('fastTrack.answeredOn')}>
              {isLate === true ? t('fastTrack.late', { day: near.day(answeredOn) }) : near.day(answeredOn)}
            </Fact>
          )}
        </FactList>
      )}
    </>
  )
}
