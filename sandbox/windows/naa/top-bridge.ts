import { answerBridge } from './answer-bridge.ts'
import { installFrameBridge } from './frame-bridge.ts'
import { lastPerson } from './last-person.ts'

/**
 * Sign-in for the add-in's pages in a plain browser tab: the person in `?person=`, else the one last opened from the start
 * page. Nobody chosen means no bridge, and MSAL then falls back to its ordinary sign-in.
 */
export function installTopBridge(target: Window): void {
  const person = new URLSearchParams(target.location.search).get('person') ?? lastPerson.read()
  if (target.parent !== target || person === null) return
  lastPerson.write(person)
  installFrameBridge(target, (envelope) => answerBridge(person, envelope))
}
