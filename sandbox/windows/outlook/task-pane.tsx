import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { localeOf, useAppearance, type Language } from '../common/appearance.ts'
import { frameRights } from '../common/frame-rights.ts'
import type { ItemSnapshot } from '../office-js/protocol.ts'
import type { OfficeWindow } from './host/office-calls.ts'
import { officeThemes } from './host/office-theme.ts'
import { useOfficeHost } from './host/use-office-host.ts'

/** Pixels: what Outlook gives a pane, and as wide as it may be drawn. */
const narrowest = 320
const widest = 480

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { position: 'absolute', inset: 0, zIndex: 2, width: 'auto !important' },
  },
  edge: {
    width: '6px',
    cursor: 'col-resize',
    touchAction: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 760px)': { display: 'none' },
  },
  inner: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingInline: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalXS}`,
    minHeight: '40px',
  },
  frame: { border: 'none', flexGrow: 1, width: '100%' },
})

export interface TaskPaneProps {
  outlook: OfficeWindow
  item: ItemSnapshot | null
  language: Language
}

/** The add-in's pane beside the mail: its page in a frame, and the host it talks to. */
export function TaskPane({ outlook, item, language }: TaskPaneProps) {
  const styles = useStyles()
  const frame = useRef<HTMLIFrameElement>(null)
  const [appearance] = useAppearance()
  const { width, edge } = useWidth()
  useOfficeHost(frame, outlook, item, officeThemes[appearance])

  // The shape of the parameter by which Outlook on the web tells office.js where it runs.
  const hostInfo = `Outlook$Web$16.01$${localeOf[language]}$$$$16`
  return (
    <aside className={styles.pane} style={{ width }} aria-label="Hurtigspor">
      <div className={styles.edge} {...edge} />
      <div className={styles.inner}>
        <div className={styles.head}>
          <Text weight="semibold">Hurtigspor</Text>
          <Button appearance="subtle" icon={<DismissRegular />} aria-label="Luk ruden" onClick={outlook.closePane} />
        </div>
        <iframe
          key={language}
          ref={frame}
          className={styles.frame}
          title="Hurtigspor"
          src={`/outlook.html?_host_Info=${encodeURIComponent(hostInfo)}`}
          allow="clipboard-write"
          sandbox={frameRights}
        />
      </div>
    </aside>
  )
}

/** The pane's width, drawn by its edge or moved by the arrow keys. */
function useWidth() {
  const [width, setWidth] = useState(narrowest + 20)
  const within = (wanted: number): void => setWidth(Math.min(widest, Math.max(narrowest, Math.round(wanted))))
  const edge = {
    role: 'separator',
    tabIndex: 0,
    'aria-label': 'Rudens bredde',
    'aria-orientation': 'vertical' as const,
    'aria-valuemin': narrowest,
    'aria-valuemax': widest,
    'aria-valuenow': width,
    onPointerDown: (event: PointerEvent<HTMLElement>) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) within(window.innerWidth - event.clientX)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft') within(width + 20)
      if (event.key === 'ArrowRight') within(width - 20)
    },
  }
  return { width, edge }
}
