import { Suspense } from 'react'
import { later } from '../../app/later.ts'
import type { NoticeProps } from './notice-bar.tsx'

// The bar itself loads after the page, in good time for the first message; without a net its words stand alone.
const bar = import('./notice-bar.tsx').catch(() => ({ NoticeBar: Words }))
const NoticeBar = later(async () => (await bar).NoticeBar)

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
