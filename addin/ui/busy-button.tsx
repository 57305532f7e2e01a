import { Button, Spinner, type ButtonProps } from '@fluentui/react-components'

interface BusyButtonProps extends Pick<ButtonProps, 'appearance' | 'aria-label' | 'className' | 'size' | 'title'> {
  /** What it asked for is under way. */
  readonly isBusy: boolean
  /** In place of its words meanwhile. */
  readonly busyWords?: string
  /** It waits: nothing to send yet, or another beside it is under way. */
  readonly isWaiting?: boolean
  /** Left out: it sends the form it stands in. */
  readonly onClick?: () => void
  readonly children: string
}

/** A button that says when what it asked for is under way. It cannot be pressed twice, and keeps the keyboard. */
export function BusyButton({ isBusy, busyWords, isWaiting = false, onClick, children, ...button }: BusyButtonProps) {
  return (
    <Button
      {...button}
      {...(onClick ? { onClick } : { type: 'submit' })}
      disabledFocusable={isBusy || isWaiting}
      aria-busy={isBusy}
      {...(isBusy ? { icon: <Spinner size="tiny" /> } : {})}
    >
      {isBusy ? (busyWords ?? children) : children}
    </Button>
  )
}
