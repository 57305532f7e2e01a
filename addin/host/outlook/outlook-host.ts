import { languageOf, type Host, type MailPerson } from '../host.ts'
import { watched } from '../watched.ts'
import { insertionsOf, personOf } from './item.ts'
import { themeOf } from './theme.ts'

/** The host once office.js runs inside Outlook. */
export async function outlookHost(token: Host['token']): Promise<Host> {
  const { mailbox, officeTheme, displayLanguage, requirements } = Office.context
  const theme = watched(themeOf(officeTheme))
  const mail = watched<MailPerson | undefined>(await personOf(mailbox.item))

  // A pinned pane stays while the reader goes from mail to mail.
  mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
    void personOf(mailbox.item).then(mail.set)
  })
  if (requirements.isSetSupported('Mailbox', '1.14')) {
    mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, () => theme.set(themeOf(Office.context.officeTheme)))
  }

  return {
    kind: 'outlook',
    language: languageOf(displayLanguage),
    theme,
    mail,
    token,
    ...insertionsOf(mailbox.item),
    open: (link) => Office.context.ui.openBrowserWindow(link),
    ready: () => undefined,
  }
}
