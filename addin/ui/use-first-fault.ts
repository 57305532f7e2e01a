import { useEffect, useRef, useState } from 'react'

/** Sends the keyboard to the first field of a form that a try found at fault. `hasFault` may come later, with the answer. */
export function useFirstFault(hasFault: boolean) {
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries === 0 && !hasFault) return
    const fault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')
    const field = fault?.querySelector<HTMLElement>('input') ?? fault
    field?.focus()
  }, [tries, hasFault])
  return { form, tried: () => setTries((old) => old + 1) }
}
