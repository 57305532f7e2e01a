import { useSyncExternalStore } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { EditorHandle } from './editor.tsx'

export interface MailDraft {
  kind: 'mail'
  id: string
  to: string
  cc: string
  subject: string
  /** What the text starts as; from then on the editor holds it. */
  firstHtml: string
}

export interface AppointmentDraft {
  kind: 'appointment'
  id: string
  subject: string
  location: string
  /** Wall-clock time in Copenhagen, `2026-12-22T10:00`. */
  start: string
  end: string
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  requiredAttendees: string
  optionalAttendees: string
  firstHtml: string
}

export type Draft = MailDraft | AppointmentDraft

/**
 * The one mail or appointment being written. It lives outside React because two parties write it: the person in the form
 * and the add-in through Office.js.
 */
export class DraftStore {
  #draft: Draft | undefined
  readonly #listeners = new Set<() => void>()
  #editor: EditorHandle | null = null

  /** The text's editor, while it is on screen. */
  get editor(): EditorHandle | null {
    return this.#editor
  }

  readonly attach = (editor: EditorHandle | null): void => {
    this.#editor = editor
  }

  readonly current = (): Draft | undefined => this.#draft

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  open(draft: Draft): void {
    this.#set(draft)
  }

  close(): void {
    this.#set(undefined)
  }

  changeMail(change: Partial<Omit<MailDraft, 'kind' | 'id'>>): void {
    if (this.#draft?.kind === 'mail') this.#set({ ...this.#draft, ...change })
  }

  changeAppointment(change: Partial<Omit<AppointmentDraft, 'kind' | 'id'>>): void {
    const draft = this.#draft
    if (draft?.kind !== 'appointment') return
    // As in Outlook, another start moves the end along, so that the appointment stays as long as it was.
    const moved = change.start === undefined ? {} : { end: endAfter(draft, change.start) }
    this.#set({ ...draft, ...moved, ...change })
  }

  /** The text as the editor left it, unless another draft has taken its place. */
  keepText(id: string, firstHtml: string): void {
    if (this.#draft?.id === id) this.#set({ ...this.#draft, firstHtml })
  }

  #set(draft: Draft | undefined): void {
    this.#draft = draft
    for (const listener of this.#listeners) listener()
  }
}

function endAfter({ start, end }: AppointmentDraft, newStart: string): string {
  const length = Temporal.PlainDateTime.from(start).until(Temporal.PlainDateTime.from(end))
  return Temporal.PlainDateTime.from(newStart).add(length).toString().slice(0, 16)
}

export const useDraft = (store: DraftStore): Draft | undefined => useSyncExternalStore(store.subscribe, store.current)
