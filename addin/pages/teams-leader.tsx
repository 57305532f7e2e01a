import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '../app/app-context.ts'
import type { Me } from '../app/contract-types.ts'
import { adoptSubPage, usePlace } from '../app/place.ts'
import { RequestStanding } from '../features/receipt/components/request-standing.tsx'
import { LeaderHome } from './leader-home.tsx'

/** The leader's own page wide, or the request that a link from the calendar leads to. */
export function LeaderTab({ me }: { me: Me }) {
  const { t } = useTranslation('ownEmployees')
  const styles = useStyles()
  const { subPage } = useHost()
  const { reference, advisoryId, part } = usePlace()
  useEffect(() => adoptSubPage(subPage), [subPage])
  return (
    <main className={styles.root}>
      {reference === undefined ? (
        <LeaderHome key={advisoryId} me={me} {...(advisoryId === undefined ? {} : { advisoryId })} />
      ) : (
        <>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} as="a" href="#">
            {t('title')}
          </Button>
          <RequestStanding key={reference} me={me} reference={reference} {...(part === undefined ? {} : { part })} />
        </>
      )}
    </main>
  )
}

const useStyles = makeStyles({
  root: {
    maxWidth: '640px',
    marginLeft: 'auto',
    marginRight: 'auto',
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
})
