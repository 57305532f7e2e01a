import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { TakeBack, useTakeBack } from '../../../ui/acts/take-back.tsx'
import { TakenBack } from '../../../ui/acts/taken-back.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { Heard } from '../../../ui/heard.tsx'
import { NoteEntry } from '../../../ui/notes/note-entry.tsx'
import { NotesDeleted } from '../../../ui/notes/notes-deleted.tsx'
import { WriteNotes } from '../../../ui/notes/write-notes.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { storyOf } from '../story.ts'

/** What has happened and what was noted, newest first, by whom and when. The newest line is read out when it comes. */
export function Timeline({ request }: { request: RequestView }) {
  const { t } = useTranslation('request')
  const { read } = useReader()
  const near = useNear()
  const styles = useStyles()
  const takeBack = useTakeBack(request.reference)
  const newest = request.timeline.at(-1)
  return (
    <Section heading={t('timeline.heading')}>
      <Heard as="output">{newest && t('changed', { what: read(newest.what) })}</Heard>
      <WriteNotes request={request} />
      <NotesDeleted request={request} />
      {takeBack.data?.version === request.version && <TakenBack request={request} />}
      <Rows isOrdered>
        {storyOf(request).map((entry) =>
          entry.kind === 'note' ? (
            <li key={entry.key} className={styles.line}>
              <NoteEntry reference={request.reference} room={entry.room} note={entry.note} />
            </li>
          ) : (
            <li key={entry.key} className={styles.line}>
              <Text block strikethrough={entry.line.isTakenBack === true}>
                {read(entry.line.what)}
              </Text>
              {entry.line.isTakenBack && (
                <Text block size={200}>
                  {t('timeline.takenBack')}
                </Text>
              )}
              {entry.line.between && (
                <Text block size={200}>
                  {t('timeline.between', entry.line.between)}
                </Text>
              )}
              <span className={styles.quiet}>
                {t('timeline.by', { when: near.moment(entry.line.at), name: entry.line.by ?? t('timeline.system') })}
              </span>
              {request.takeBack?.entry === entry.line.entry && <TakeBack what={request.takeBack} command={takeBack} />}
            </li>
          ),
        )}
      </Rows>
    </Section>
  )
}

const useStyles = makeStyles({
  line: {
    paddingLeft: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
})
