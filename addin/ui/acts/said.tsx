import { useEffect, useRef, type ReactNode } from 'react'

/** What has just been done, where its form stood: the keyboard and the voice go on from here. */
export function Said({ children }: { children: ReactNode }) {
  const element = useRef<HTMLOutputElement>(null)
  useEffect(() => element.current?.focus(), [])
  return (
    <output ref={element} tabIndex={-1}>
      {children}
    </output>
  )
}
