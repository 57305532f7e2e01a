import { useState, type ReactNode } from 'react'
import { StartButton, type StartButtonProps } from './start-button.tsx'

export interface OpensHereProps extends Omit<StartButtonProps, 'takesFocus' | 'onPress'> {
  readonly children: (leave: () => void) => ReactNode
}

/** Something that a button opens in its own place. Left again, the button is back, and the keyboard goes on from it. */
export function OpensHere({ children, ...button }: OpensHereProps) {
  const [step, setStep] = useState<'untouched' | 'open' | 'left'>('untouched')
  if (step === 'open') return children(() => setStep('left'))
  return <StartButton {...button} takesFocus={step === 'left'} onPress={() => setStep('open')} />
}
