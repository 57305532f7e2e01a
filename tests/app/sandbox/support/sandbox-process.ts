import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface SandboxProcess {
  baseUrl: string
  /** What it printed up to and including the ready line. */
  lines: readonly string[]
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>
  /** Ends it with this signal; the answer is its exit code, null when the signal itself ended it. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>
}

const startWithinMs = 90_000

/** `npm start` without npm: the sandbox as a process of its own. Rejects with what it said when it does not get ready. */
export async function startSandboxProcess(dataDir: string, port = 0): Promise<SandboxProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
    env: { ...process.env, DATABASE_URL: '', PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines = await untilReady(child)
  const baseUrl = lines.at(-1)?.replace('ready ', '') ?? ''
  const call = async (path: string, init: RequestInit) => {
    const response = await fetch(baseUrl + path, init)
    const text = await response.text()
    return { status: response.status, body: asJson(text) }
  }
  return {
    baseUrl,
    lines,
    get: (path, headers = {}) => call(path, { headers }),
    post: (path, body, headers = {}) =>
      call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    end: async (signal) => {
      if (child.exitCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill(signal)
      const [code]: unknown[] = await ended
      return typeof code === 'number' ? code : null
    },
  }
}

async function untilReady(child: ChildProcess): Promise<string[]> {
  const [lines, troubles]: [string[], string[]] = [[], []]
  child.stderr?.on('data', (chunk: unknown) => troubles.push(String(chunk)))
  const timer = setTimeout(() => child.kill('SIGKILL'), startWithinMs)
  if (child.stdout === null) throw new Error('The process has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.startsWith('ready ')) {
      clearTimeout(timer)
      child.stdout.resume()
      return lines
    }
  }
  clearTimeout(timer)
  throw new Error(troubles.join('').trim() || 'The sandbox ended without a word')
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
