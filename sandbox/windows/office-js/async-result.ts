import { AsyncResultStatus } from './enums.ts'

export interface AsyncResult {
  status: string
  value: unknown
  error: { code: number; name: string; message: string } | undefined
  asyncContext: unknown
}

type Callback = (result: AsyncResult) => void

/** Generic "the operation failed", as documented for the mailbox API. */
const internalError = 9000

const isCallback = (value: unknown): value is Callback => typeof value === 'function'

function asyncContextOf(options: unknown): unknown {
  return typeof options === 'object' && options !== null && 'asyncContext' in options ? options.asyncContext : undefined
}

/**
 * Office.js' calling convention: `(...values, options?, callback?)`. Hands the outcome of `work` to the callback wherever it
 * stands among `rest`, with the caller's asyncContext. Without a callback the outcome is dropped, as in the real script.
 */
export function deliver(work: Promise<unknown>, rest: readonly unknown[]): void {
  void settle(work, rest)
}

async function settle(work: Promise<unknown>, rest: readonly unknown[]): Promise<void> {
  const callback = rest.find(isCallback)
  const asyncContext = asyncContextOf(rest.find((value) => typeof value === 'object'))
  const outcome = await outcomeOf(work)
  callback?.({ ...outcome, asyncContext })
}

async function outcomeOf(work: Promise<unknown>): Promise<Omit<AsyncResult, 'asyncContext'>> {
  try {
    return { status: AsyncResultStatus.Succeeded, value: await work, error: undefined }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const error = { code: internalError, name: 'InternalError', message }
    return { status: AsyncResultStatus.Failed, value: undefined, error }
  }
}

/** The `coercionType` among the options, or the default of the call. */
export function coercionTypeOf(rest: readonly unknown[], otherwise: string): string {
  const options = rest.find((value) => typeof value === 'object' && value !== null && 'coercionType' in value)
  return typeof options === 'object' && options !== null && 'coercionType' in options
    ? String(options.coercionType)
    : otherwise
}
