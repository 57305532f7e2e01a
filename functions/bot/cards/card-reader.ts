export interface CardReader {
  /** The reader's channel id (`29:...`): Teams then asks for a fresh card whenever this person opens it. */
  readonly channelPersonId?: string
  /** Said above everything else: what was recorded, or why a press was refused. */
  readonly notice?: string
}
