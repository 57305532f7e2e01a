/** The sandbox cannot start for a reason that the reader can do something about: the message is all there is to say. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
