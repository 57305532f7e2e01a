import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { HomeContact } from '../../../ui/home-contact.tsx'
import { useReader } from '../../../ui/reader.ts'
import { RoomMark } from '../../../ui/room-mark.tsx'
import { Fact } from './fact.tsx'

/** Whose case it is and what the employee has asked for; what shows health says that only the authority reads it (P-8). */
export function MunicipalityFacts({ request }: { request: RequestView }) {
  const { t } = useTranslation('request')
  const { read } = useReader()
  const { homeMunicipality, actingMunicipality, homeContact, neededProfession, isInTargetGroup, wishes, choices } =
    request
  const wished = choices.wishes.filter(({ wants }) => wishes.includes(wants)).map(({ label }) => read(label))
  const profession = choices.professions.find((one) => one.profession === neededProfession)
  const contactIn = actingMunicipality ?? homeMunicipality
  return (
    <>
      {homeMunicipality !== undefined && <Fact name={t('facts.livesIn')}>{homeMunicipality}</Fact>}
      {actingMunicipality !== undefined && <Fact name={t('facts.acts')}>{actingMunicipality}</Fact>}
      {contactIn !== undefined && (
        <Fact name={t('homeContact.of', { ns: 'common', municipality: contactIn })}>
          <HomeContact contact={homeContact} />
        </Fact>
      )}
      {wished.length > 0 && <Fact name={t('facts.wishes')}>{wished.join(', ')}</Fact>}
      {profession && (
        <Fact name={t('facts.profession')}>
          <AuthorityOnly>{read(profession.label)}</AuthorityOnly>
        </Fact>
      )}
      {isInTargetGroup !== undefined && (
        <Fact name={t('facts.screening')}>
          <AuthorityOnly>{t(isInTargetGroup ? 'facts.inTargetGroup' : 'facts.notInTargetGroup')}</AuthorityOnly>
        </Fact>
      )}
    </>
  )
}

function AuthorityOnly({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return (
    <span className={styles.root}>
      {children}
      <RoomMark room="authority" />
    </span>
  )
}

const useStyles = makeStyles({
  root: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})
