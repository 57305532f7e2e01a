import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useNear } from '../../../app/near.ts'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { newestFirst } from '../story.ts'

/** What has happened, newest first, by whom and when. The newest line is read out when it comes. */
export function Timeline({ timeline }: { timeline: RequestView['timeline'] }) {
  const { t } = useTranslation('request')
  const { read } = useReader()
  const near = useNear()
  const styles = useStyles()
  const newest = timeline.at(-1)
  return (
    <Section heading={t('timeline.heading')}>
      <output className={styles.heard}>{newest && t('changed', { what: read(newest.what) })}</output>
      <ol className={styles.list}>
        {newestFirst(timeline).map(({ at, by, what, number }) => (
          <li key={number} className={styles.line}>
            <Text block>{read(what)}</Text>
            <span className={styles.quiet}>
              {t('timeline.by', { when: near.moment(at), name: by ?? t('timeline.system') })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    paddingLeft: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})
