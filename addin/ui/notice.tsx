import { lazy, Suspense, type ReactNode } from 'react'

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error'
  readonly title?: string
  /** Buttons of size medium: inside a message bar they would be too small for a finger. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

// The bar itself loads after the page, in good time for the first message; without a net its words stand alone.
const bar = import('./notice-bar.tsx').catch(() => ({ NoticeBar: Words }))
const NoticeBar = lazy(async () => ({ default: (await bar).NoticeBar }))

/** A message in the flow of the page. Errors are read out at once, the rest when the reader pauses. */
export function Notice(props: NoticeProps) {
  return (
    <div role={props.intent === 'error' ? 'alert' : 'status'}>
      <Suspense fallback={<Words {...props} />}>
        <NoticeBar {...props} />
      </Suspense>
    </div>
  )
}

function Words({ title, actions, children }: NoticeProps) {
  return (
    <>
      {title} {children} {actions}
    </>
  )
}
