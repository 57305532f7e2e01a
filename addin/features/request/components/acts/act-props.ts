import type { RequestView } from '../../../../../shared/contract/requests.ts'

/** What every act's own form is given. */
export interface ActProps {
  readonly request: RequestView
  /** Told with one sentence that says what was recorded. */
  readonly onDone: (said: string) => void
  readonly onLeave: () => void
}
