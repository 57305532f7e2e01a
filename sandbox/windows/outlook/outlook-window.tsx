import { makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useReducer, useState } from 'react'
import { useLanguage } from '../common/appearance.ts'
import { mailQuery } from '../common/api/mail.ts'
import type { Person } from '../common/api/people.ts'
import { SandboxBar } from '../common/sandbox-bar.tsx'
import { AppHead } from './app-head.tsx'
import { CalendarWeek } from './calendar/calendar-week.tsx'
import { AppointmentForm } from './draft/appointment-form.tsx'
import { DraftStore, useDraft } from './draft/draft.ts'
import { MailForm } from './draft/mail-form.tsx'
import { useSend } from './draft/send.ts'
import { draftSnapshot, eventSnapshot, mailSnapshot } from './host/item-snapshot.ts'
import { useOfficeWindow } from './host/use-office-window.ts'
import { MailList } from './mail/mail-list.tsx'
import { NothingChosen, ReadingPane } from './mail/reading-pane.tsx'
import { useReadMarks } from './mail/read-marks.ts'
import { Rail } from './rail.tsx'
import { Ribbon } from './ribbon.tsx'
import { TaskPane } from './task-pane.tsx'
import { useActions } from './use-actions.tsx'
import { changed, firstView, shownDraft } from './view.ts'

const narrow = '@media (max-width: 760px)'
const useStyles = makeStyles({
  window: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'clip' },
  body: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative', [narrow]: { flexDirection: 'column' } },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  columns: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative' },
  list: {
    width: '320px',
    flexShrink: 0,
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { width: '260px' },
    [narrow]: { width: '100%' },
  },
  content: { flexGrow: 1, minWidth: 0, overflow: 'auto' },
  hiddenWhenNarrow: { [narrow]: { display: 'none' } },
})

/** One person's Outlook: mail, calendar, whatever is being written, and the add-in's pane beside it. */
export function OutlookWindow({ person }: { person: Person }) {
  const styles = useStyles()
  const [language, setLanguage] = useLanguage(person.id, person.language ?? 'da')
  const [view, change] = useReducer(changed, firstView)
  const [drafts] = useState(() => new DraftStore())
  const draft = useDraft(drafts)
  const mails = useQuery(mailQuery(person.id))
  const marks = useReadMarks(person.id)
  const mail = mails.data?.find((one) => one.id === view.mailId)

  const stopWriting = (): void => {
    drafts.close()
    change({ do: 'stopWriting' })
  }
  const send = useSend(person.id, drafts, stopWriting)
  const shown = shownDraft(view, draft)
  const actions = useActions({ view, mail, draft, shown, drafts, send, change, stopWriting })

  const readItem = view.place === 'mail' ? mail && mailSnapshot(mail) : view.event && eventSnapshot(view.event)
  const pane = view.pane === 'writing' && shown === undefined ? 'closed' : view.pane
  const item = pane === 'writing' && shown !== undefined ? draftSnapshot(shown) : (readItem ?? null)
  const outlook = useOfficeWindow({
    person,
    language,
    drafts,
    item,
    reply: actions.reply,
    newMail: actions.newMail,
    change,
  })

  return (
    <div className={styles.window}>
      <SandboxBar person={person.name} language={language} onLanguage={setLanguage} />
      <AppHead person={person.name} />
      <div className={styles.body}>
        <Rail place={view.place} onGo={(to) => change({ do: 'go', to })} />
        <main className={styles.main}>
          <Ribbon
            actions={actions.buttons}
            isPaneOpen={pane !== 'closed'}
            onPane={() => change({ do: 'togglePane', beside: shown === undefined ? 'reading' : 'writing' })}
          />
          {send.isError && (
            <MessageBar intent="error">
              <MessageBarBody>Det blev ikke sendt. {send.error.message}</MessageBarBody>
            </MessageBar>
          )}
          <div className={styles.columns}>
            {view.place === 'mail' && (
              <div className={mergeClasses(styles.list, (mail ?? shown) !== undefined && styles.hiddenWhenNarrow)}>
                <MailList
                  mails={mails.data}
                  chosenId={view.mailId}
                  isRead={marks.isRead}
                  onOpen={(id) => {
                    marks.markRead(id)
                    change({ do: 'openMail', id })
                  }}
                />
              </div>
            )}
            <div
              className={mergeClasses(
                styles.content,
                view.place === 'mail' && (mail ?? shown) === undefined && styles.hiddenWhenNarrow,
              )}
            >
              {shown?.kind === 'mail' && <MailForm draft={shown} drafts={drafts} />}
              {shown?.kind === 'appointment' && <AppointmentForm draft={shown} drafts={drafts} />}
              {shown === undefined && view.place === 'calendar' && (
                <CalendarWeek
                  person={person.id}
                  chosen={view.event}
                  onChoose={(event) => change({ do: 'openEvent', event })}
                />
              )}
              {shown === undefined && view.place === 'mail' && mail === undefined && <NothingChosen />}
              {shown === undefined && view.place === 'mail' && mail !== undefined && (
                <ReadingPane
                  mail={mail}
                  onReply={() => actions.reply('')}
                  onBack={() => change({ do: 'openMail', id: undefined })}
                />
              )}
            </div>
            {pane !== 'closed' && (
              <TaskPane
                key={pane === 'writing' ? shown?.id : 'reading'}
                outlook={outlook}
                item={item}
                language={language}
              />
            )}
          </div>
        </main>
      </div>
    </div>
  )
}
