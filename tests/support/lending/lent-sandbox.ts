import { sandboxHere } from './sandbox-here.ts'

/** A process of its own, started by the library of sandboxes: says where it is, and ends with whoever started it. */
const { stop, ...place } = await sandboxHere()
process.once('disconnect', () => {
  void stop().finally(() => process.exit())
})
process.send?.(place)
