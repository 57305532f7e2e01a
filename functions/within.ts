/**
 * What comes within so many milliseconds; undefined when nothing did. The call goes on: whoever gives up on it has to hear
 * what goes wrong with it later.
 */
export async function within<T>(asked: Promise<T>, limitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limitMs, undefined)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
