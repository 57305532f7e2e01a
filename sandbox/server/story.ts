import { migrate } from '../../functions/store/database/migrate.ts'
import { emptyDatabase, hasMark, setMark } from '../postgres/database.ts'
import { keepRows } from '../postgres/kept-rows.ts'
import { setUpFirstDay } from './first-day.ts'
import type { ServerContext } from './make-context.ts'
import type { Product, ProductPlace } from './product.ts'

/** What is played in a sandbox: it begins on the first morning, with the administrator's work of that day done. */
export interface Story {
  /** Starts the product where the story stood; a new one begins. */
  goOn(): Promise<void>
  /**
   * Back to the first morning, with nothing of what has happened since. The first time the administrator does that day's
   * work once more, which takes seconds; it is remembered, so that later ones are a matter of putting it back.
   */
  startOver(): Promise<void>
  /** Closes the product. Safe to repeat. */
  stop(): Promise<void>
}

export function createStory(made: ServerContext, place: ProductPlace, databaseUrl: string): Story {
  const { context, clock, saved } = made
  let product: Product | undefined
  let putRowsBack: (() => Promise<void>) | undefined

  const startProduct = async (): Promise<void> => {
    product = await place.start(context, databaseUrl)
  }
  const stop = async (): Promise<void> => {
    const closing = product
    product = undefined
    await closing?.close()
  }
  /** All of it at one moment, so that nothing lies ahead of the clock however long it takes. */
  const playFirstDay = async (): Promise<void> => {
    await made.restore()
    await setUpFirstDay(context)
    clock.restart()
    await setMark(databaseUrl)
  }
  const playAgain = async (): Promise<void> => {
    await emptyDatabase(databaseUrl)
    await migrate(databaseUrl)
    saved.forget()
    await startProduct()
    await playFirstDay()
    await stop() // what it had under way belongs to the morning too
    putRowsBack = await keepRows(databaseUrl)
    saved.keep()
  }
  const bringBack = async (putBack: () => Promise<void>): Promise<void> => {
    await putBack()
    await made.restore()
    clock.restart()
  }

  return {
    async goOn() {
      await migrate(databaseUrl)
      await startProduct()
      if (!(await hasMark(databaseUrl))) await playFirstDay()
    },
    async startOver() {
      await stop()
      await (putRowsBack === undefined ? playAgain() : bringBack(putRowsBack))
      await startProduct()
    },
    stop,
  }
}
