import { languageOf, type Host } from '../host.ts'
import { watched } from '../watched.ts'
import { insertMeeting, insertText, openItem } from './item.ts'
import { themeOf } from './theme.ts'

/** The host once office.js runs inside Outlook. */
export async function outlookHost(token: Host['token']): Promise<Host> {
  const { mailbox, officeTheme, displayLanguage, requirements } = Office.context
  const theme = watched(themeOf(officeTheme))
  const item = watched(await openItem(mailbox.item))

  // A pinned pane stays while the reader goes from mail to mail.
  mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
    void openItem(mailbox.item).then(item.set)
  })
  if (requirements.isSetSupported('Mailbox', '1.14')) {
    mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, () => theme.set(themeOf(Office.context.officeTheme)))
  }

  return {
    kind: 'outlook',
    language: languageOf(displayLanguage),
    theme,
    item,
    token,
    insertText: (text) => insertText(mailbox.item, text),
    insertMeeting: (details) => insertMeeting(mailbox.item, details),
    open: (link) => Office.context.ui.openBrowserWindow(link),
    ready: () => undefined,
  }
}
