import { DirectoryUnavailable } from '../ports/directory.ts'

/** What the directory says, or something to go on with while it cannot be asked. */
export async function unlessAway<T>(asked: Promise<T>, instead: T): Promise<T> {
  return asked.catch((reason: unknown) => {
    if (reason instanceof DirectoryUnavailable) return instead
    throw reason
  })
}
