import Module from 'node:module'

/**
 * The part of `@azure/functions-core` that the `@azure/functions` library uses. The real worker provides that module
 * to the process; it is in no registry. Shapes follow the worker's RPC messages.
 */
export interface CoreApi {
  version: string
  hostVersion: string
  setProgrammingModel(model: ProgrammingModel): void
  getProgrammingModel(): ProgrammingModel | undefined
  registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): { dispose(): void }
  registerHook(name: string, callback: unknown): { dispose(): void }
  log(level: LogLevel, category: string, message: string): void
}

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none'
export type FunctionCallback = (...args: unknown[]) => unknown

export interface Binding {
  type?: string
  direction?: string
  [option: string]: unknown
}

export interface FunctionMetadata {
  name: string
  bindings: Readonly<Record<string, Binding>>
}

export interface ProgrammingModel {
  name: string
  getInvocationModel(context: CoreInvocation): InvocationModel
}

export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>
  invokeFunction(context: unknown, inputs: unknown[], handler: FunctionCallback): Promise<unknown>
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: RpcData | null }>
}

export interface CoreInvocation {
  invocationId: string
  metadata: FunctionMetadata
  request: {
    invocationId: string
    inputData: { name: string; data: RpcData }[]
    triggerMetadata: Readonly<Record<string, RpcData>>
  }
  state: 'preInvocationHooks' | 'postInvocationHooks' | 'invocation' | undefined
  log(level: LogLevel, category: string, message: string): void
}

export interface RpcData {
  string?: string
  json?: string
  bytes?: Uint8Array
  http?: RpcHttp | null
}

export interface RpcHttp {
  method?: string
  url?: string
  headers?: Record<string, string>
  params?: Record<string, string>
  body?: RpcData | null
  statusCode?: string
  cookies?: RpcCookie[]
}

export interface RpcCookie {
  name: string
  value: string
  domain?: { value: string }
  path?: { value: string }
  expires?: { value: { seconds: number; nanos: number } }
  secure?: { value: boolean }
  httpOnly?: { value: boolean }
  maxAge?: { value: number }
  sameSite?: 'none' | 'lax' | 'strict' | 'explicitNone'
}

const moduleName = '@azure/functions-core'
const slot = Symbol.for('hurtigspor.functions-core')

/**
 * Makes `require('@azure/functions-core')` answer with this API from now on, in the way the real worker does it: by
 * wrapping the loader. A second call replaces the API. Under Jest, whose loader is its own, functions-core.cjs does it.
 */
export function provideCoreApi(api: CoreApi): void {
  const isFirst = Reflect.get(globalThis, slot) === undefined
  Reflect.set(globalThis, slot, api)
  if (!isFirst) return

  const load: unknown = Reflect.get(Module, '_load')
  if (typeof load !== 'function') return
  Reflect.set(Module, '_load', (...args: unknown[]): unknown =>
    args[0] === moduleName ? Reflect.get(globalThis, slot) : Reflect.apply(load, Module, args),
  )
}
