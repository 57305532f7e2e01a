import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestListItem } from '../../../../shared/contract/requests.ts'
import { hashOf } from '../../../app/place.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { LightMark } from '../../../ui/light-mark.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { RequestCell } from './request-cell.tsx'

const shownAtFirst = 4

/** What is late and what is due today, late first, each with its act. */
export function NeedsDecision({ items }: { items: readonly RequestListItem[] }) {
  const { t } = useTranslation('requests')
  const styles = useStyles()
  const [isWhole, setWhole] = useState(false)
  const urgent = items.filter(({ light }) => light === 'red' || light === 'yellow')
  const shown = isWhole ? urgent : urgent.slice(0, shownAtFirst)
  const left = urgent.length - shown.length

  return (
    <Section heading={t('decide.heading')}>
      {urgent.length === 0 ? (
        <Text block>{t('decide.none')}</Text>
      ) : (
        <Rows>
          {shown.map((item) => (
            <li key={item.reference} className={styles.row}>
              <Urgent item={item} />
            </li>
          ))}
        </Rows>
      )}
      {left > 0 && (
        <Button appearance="subtle" className={styles.more} onClick={() => setWhole(true)}>
          {t('decide.more', { count: left === 1 ? 1 : urgent.length })}
        </Button>
      )}
    </Section>
  )
}

function Urgent({ item }: { item: RequestListItem }) {
  const { t } = useTranslation('requests')
  const { read } = useReader()
  const near = useNear()
  const styles = useStyles()
  const { reference, light, next, workplace } = item
  return (
    <>
      <span className={styles.all}>
        <span className={styles.light}>
          <LightMark light={light} />
        </span>
        <span className={styles.words}>
          {next && (
            <span className={styles.pair}>
              <Text weight="semibold">{read(next.what)}</Text>
              <Text>{t(light === 'red' ? 'decide.was' : 'decide.by', { when: near.moment(next.dueAt) })}</Text>
            </span>
          )}
          <span className={styles.quiet}>
            {reference} · {workplace.name}
            {item.employee && ' · '}
            <RequestCell column="employee" item={item} />
            {' · '}
            <RequestCell column="consultant" item={item} />
          </span>
        </span>
      </span>
      <Button
        as="a"
        href={hashOf({ room: 'requests', reference })}
        data-opens={reference}
        aria-label={t('decide.openOf', { reference })}
      >
        {t('decide.open')}
      </Button>
    </>
  )
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  all: { flexGrow: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  light: { flexBasis: '122px' },
  pair: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, flexShrink: 1, flexBasis: '260px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  more: { alignSelf: 'flex-start' },
})
