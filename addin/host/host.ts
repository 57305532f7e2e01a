export type Language = 'da' | 'en'
export type Theme = 'light' | 'dark' | 'contrast'

/** The person a mail is with: its sender when it is read, its first recipient while it is written. */
export interface MailPerson {
  readonly name: string
  readonly mail: string
}

/** What lies open in Outlook beside the pane, and what can be done with it. */
export interface OpenItem {
  readonly mode: 'readMail' | 'writeMail' | 'writeMeeting' | 'other'
  readonly person?: MailPerson
}

/** A value of the host that may change while the page is open. */
export interface Watched<T> {
  current(): T
  /** Calls back after each change; the answer stops it. */
  onChange(changed: () => void): () => void
}

/** What goes into a meeting of the leader's own: neutral, since colleagues may see the calendar (P-4). */
export interface MeetingDetails {
  readonly subject: string
  readonly body: string
  readonly location: string
  readonly startsAt: string
  readonly endsAt: string
}

/** What the page needs from the program it is shown in. What a host cannot do is missing. */
export interface Host {
  readonly kind: 'outlook' | 'teams' | 'browser'
  readonly language: Language
  readonly theme: Watched<Theme>
  /** An access token for the API. `isRefused`: the last one was refused, so a cached one will not do. Rejects when nobody signs in. */
  token(options?: { readonly isRefused?: boolean }): Promise<string>
  readonly item?: Watched<OpenItem>
  /** Puts plain text into the mail being written, or into a new reply to the one being read. Rejects when Outlook refuses. */
  insertText?(text: string): Promise<void>
  /** Fills in the meeting being written. Rejects when Outlook refuses. */
  insertMeeting?(details: MeetingDetails): Promise<void>
  /** The part of the page a link asked for (a tab's `subPageId`). */
  readonly subPage?: string
  open(link: string): void
  /** Tells the host that the page can be shown. */
  ready(): void
}

export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('da') ? 'da' : 'en'
}
