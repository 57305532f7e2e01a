import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react'
import { cleanHtml, htmlToText, textToHtml } from '../html.ts'

export type Place = 'replace' | 'start' | 'end' | 'selection'

export interface EditorHandle {
  read(as: string): string
  /** Puts HTML or text at a place; `selection` is where the caret last was in the text. */
  write(place: Place, value: string, as: string): void
  focus(): void
}

const useStyles = makeStyles({
  text: {
    minHeight: '200px',
    flexGrow: 1,
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})

export interface EditorProps {
  firstHtml: string
  label: string
  /** Called with the text when the editor leaves the screen, so that a draft is there to come back to. */
  onLeave: (html: string) => void
  ref: Ref<EditorHandle>
}

/** The text of a mail or an appointment. The browser edits it; React only puts the first text there. */
export function Editor({ firstHtml, label, onLeave, ref }: EditorProps) {
  const styles = useStyles()
  const area = useRef<HTMLDivElement>(null)
  // Pressing a button in the pane takes the focus, and with it the selection, so the last caret is remembered.
  const caret = useRef<Range | null>(null)

  const keep = useEffectEvent(onLeave)
  useEffect(() => {
    const element = area.current
    if (element === null) return undefined
    element.innerHTML = cleanHtml(firstHtml)
    return () => keep(element.innerHTML)
  }, [firstHtml])

  useEffect(() => {
    const remember = (): void => {
      const selection = document.getSelection()
      const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      if (range !== null && area.current?.contains(range.commonAncestorContainer)) caret.current = range.cloneRange()
    }
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [])

  useImperativeHandle(ref, () => ({
    read: (as) => {
      const html = area.current?.innerHTML ?? ''
      return as === 'html' ? html : htmlToText(html)
    },
    write: (place, value, as) => {
      if (area.current !== null)
        put(area.current, caret.current, place, as === 'html' ? cleanHtml(value) : textToHtml(value))
    },
    focus: () => area.current?.focus(),
  }))

  return (
    <div
      ref={area}
      className={styles.text}
      contentEditable
      suppressContentEditableWarning
      {...textbox}
      aria-label={label}
    />
  )
}

/** A contenteditable element must say itself what it is. */
const textbox = { role: 'textbox', tabIndex: 0, 'aria-multiline': true } as const

function put(area: HTMLElement, caret: Range | null, place: Place, html: string): void {
  if (place === 'replace') {
    area.innerHTML = html
    return
  }
  if (place === 'selection' && caret !== null && area.contains(caret.commonAncestorContainer)) {
    caret.deleteContents()
    caret.insertNode(caret.createContextualFragment(html))
    caret.collapse(false)
    return
  }
  area.insertAdjacentHTML(place === 'end' ? 'beforeend' : 'afterbegin', html)
}
