import { Button, type ButtonProps } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'

export interface StartButtonProps extends Pick<ButtonProps, 'appearance' | 'aria-label'> {
  readonly label: string
  /** What it opened has just been left: the keyboard goes on from here. */
  readonly takesFocus: boolean
  readonly onPress: () => void
}

/** Opens something in its own place. */
export function StartButton({ label, takesFocus, onPress, ...button }: StartButtonProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) place.current?.querySelector('button')?.focus()
  }, [takesFocus])
  return (
    <div ref={place}>
      <Button {...button} onClick={onPress}>
        {label}
      </Button>
    </div>
  )
}
