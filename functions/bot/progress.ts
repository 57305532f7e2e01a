/** From here on a reader wonders whether anything happens. */
const patienceMs = 1000
/** Teams shows a sign of work for about so long. */
const shownForMs = 3000

/** Shows that something is under way while it takes longer than a second; `show` must not throw. */
export async function showingProgress<T>(work: Promise<T>, show: () => Promise<void>): Promise<T> {
  const again = (): void => {
    void show()
    timer = setTimeout(again, shownForMs)
  }
  let timer = setTimeout(again, patienceMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}
