import type { RequestListItem } from '../../../../shared/contract/requests.ts'

export interface LineProps {
  readonly item: RequestListItem
  /** The server's, as it answered. */
  readonly now: string
  readonly isOpen: boolean
}

export interface ActedLineProps extends LineProps {
  /** It has been acted on here, and keeps its place. */
  readonly isActedOn: boolean
  readonly onActed: (isActedOn: boolean) => void
}
