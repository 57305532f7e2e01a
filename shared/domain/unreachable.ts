/** Stands where every kind has been handled: a new kind fails the build here, and a foreign value fails loudly. */
export function unreachable(value: never): never {
  throw new Error(`Not a value that can occur: ${JSON.stringify(value)}`)
}
