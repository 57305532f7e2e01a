import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import {
  provideCoreApi,
  type Binding,
  type CoreApi,
  type FunctionCallback,
  type FunctionMetadata,
  type LogLevel,
  type ProgrammingModel,
  type RpcData,
} from './core-api.ts'
import { routeTemplate, type RouteTemplate } from './route-template.ts'
import { httpResponse, rpcRequest } from './rpc-http.ts'

export interface FunctionsHost {
  /** Forgets what was registered before and collects what this registers. */
  collect(register: () => void | Promise<void>): Promise<void>
  /** Answers a request whose path starts with the route prefix. */
  fetch(request: Request): Promise<Response>
  timers(): readonly TimerFunction[]
  /** Runs one timer function as if it were due. False: it threw, and that was logged. */
  invokeTimer(name: string, due: TimerDue): Promise<boolean>
}

export interface TimerFunction {
  name: string
  /** NCRONTAB: six fields, seconds first. */
  schedule: string
}

export interface TimerDue {
  scheduledAt: Temporal.Instant
  isPastDue: boolean
}

export interface HostOptions {
  routePrefix?: string
  log?: (level: LogLevel, functionName: string, message: string) => void
}

interface RegisteredFunction {
  metadata: FunctionMetadata
  callback: FunctionCallback
  triggerName: string
  trigger: Binding
}

interface HttpFunction extends RegisteredFunction {
  route: RouteTemplate
  methods: readonly string[]
}

/**
 * Runs the functions of the Azure Functions v4 programming model in this process.
 *
 * Messages between host and library are those of the real worker, so requests and responses are converted by the
 * library itself. Like the real host it answers 404 for an unknown path and for a method that no function takes, and
 * 500 without a word when a function throws. Bodies are buffered both ways, as they are unless streaming is turned on.
 */
export function createFunctionsHost(options: HostOptions = {}): FunctionsHost {
  const log = options.log ?? logToConsole
  let model: ProgrammingModel | undefined
  let functions: RegisteredFunction[] = []
  let httpFunctions: HttpFunction[] = []

  const api: CoreApi = {
    version: '4.0.0',
    hostVersion: '4.1000.0',
    setProgrammingModel: (given) => {
      model = given
    },
    getProgrammingModel: () => model,
    registerFunction: (metadata, callback) => {
      const added = registered(metadata, callback)
      functions.push(added)
      return { dispose: () => void (functions = functions.filter((each) => each !== added)) }
    },
    registerHook: (name) => {
      throw new Error(`The sandbox's functions host runs no hooks (${name})`)
    },
    log: (level, _category, message) => log(level, '', message),
  }

  const invoke = async (target: RegisteredFunction, data: RpcData): Promise<RpcData | null | undefined> => {
    if (model === undefined) throw new Error('No programming model was set')
    const invocationId = randomUUID()
    const invocation = model.getInvocationModel({
      invocationId,
      metadata: target.metadata,
      request: { invocationId, inputData: [{ name: target.triggerName, data }], triggerMetadata: {} },
      state: 'invocation',
      log: (level, _category, message) => log(level, target.metadata.name, message),
    })
    const { context, inputs } = await invocation.getArguments()
    const result = await invocation.invokeFunction(context, inputs, target.callback)
    return (await invocation.getResponse(context, result)).returnValue
  }

  return {
    collect: async (register) => {
      functions = []
      provideCoreApi(api)
      await register()
      httpFunctions = functions.filter((each) => each.trigger.type === 'httpTrigger').map(httpFunction)
      httpFunctions.sort((a, b) => a.route.precedence.localeCompare(b.route.precedence))
    },

    fetch: async (request) => {
      const path = pathBelow(options.routePrefix ?? 'api', new URL(request.url).pathname)
      const found = path === undefined ? undefined : findRoute(httpFunctions, request.method, path)
      if (found === undefined) return new Response(null, { status: 404 })
      try {
        const answer = await invoke(found.target, { http: await rpcRequest(request, found.params) })
        return httpResponse(answer?.http)
      } catch (reason) {
        log('error', found.target.metadata.name, describe(reason))
        return new Response(null, { status: 500 })
      }
    },

    timers: () =>
      functions
        .filter((each) => each.trigger.type === 'timerTrigger')
        .map((each) => ({ name: each.metadata.name, schedule: String(each.trigger['schedule']) })),

    invokeTimer: async (name, due) => {
      const target = functions.find((each) => each.metadata.name === name && each.trigger.type === 'timerTrigger')
      if (target === undefined) throw new Error(`No timer function is called ${name}`)
      const timer = {
        Schedule: { AdjustForDST: true },
        ScheduleStatus: { Last: due.scheduledAt.toString(), Next: '', LastUpdated: due.scheduledAt.toString() },
        IsPastDue: due.isPastDue,
      }
      try {
        await invoke(target, { json: JSON.stringify(timer) })
        return true
      } catch (reason) {
        log('error', name, describe(reason))
        return false
      }
    },
  }
}

function registered(metadata: FunctionMetadata, callback: FunctionCallback): RegisteredFunction {
  const found = Object.entries(metadata.bindings).find(([, binding]) => binding.type?.endsWith('Trigger') === true)
  if (found === undefined) throw new Error(`Function ${metadata.name} has no trigger`)
  return { metadata, callback, triggerName: found[0], trigger: found[1] }
}

function httpFunction(source: RegisteredFunction): HttpFunction {
  const { route, methods } = source.trigger
  return {
    ...source,
    route: routeTemplate(typeof route === 'string' ? route : source.metadata.name),
    methods: Array.isArray(methods) ? methods.map((method) => String(method).toUpperCase()) : ['GET', 'POST'],
  }
}

function findRoute(functions: readonly HttpFunction[], method: string, path: string) {
  for (const target of functions) {
    if (!target.methods.includes(method)) continue
    const params = target.route.match(path)
    if (params !== undefined) return { target, params }
  }
  return undefined
}

function pathBelow(prefix: string, path: string): string | undefined {
  return path.startsWith(`/${prefix}/`) ? path.slice(prefix.length + 2) : undefined
}

function describe(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
}

function logToConsole(level: LogLevel, functionName: string, message: string): void {
  if (level === 'trace' || level === 'debug' || level === 'none') return
  const line = functionName === '' ? message : `[${functionName}] ${message}`
  if (level === 'information') console.log(line)
  else console.warn(line)
}
