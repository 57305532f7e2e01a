import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig, type Rolldown } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What the goal is measured against: a page with these five components and nothing of ours. */
const referencePage = `
  import { createElement } from 'react'
  import { createRoot } from 'react-dom/client'
  import { Button, Dropdown, FluentProvider, Input, Option, Spinner, webLightTheme } from '@fluentui/react-components'
  const parts = [Button, Input, Spinner].map((part) => createElement(part, { key: part.displayName }))
  const choice = createElement(Dropdown, { key: 'choice' }, createElement(Option, { text: 'one' }, 'one'))
  createRoot(document.body).render(createElement(FluentProvider, { theme: webLightTheme }, ...parts, choice))
`

export const benches: { name: string; goal: string; run(): Promise<string> | string }[] = [
  {
    name: 'Pane: JavaScript before it is drawn, gzip',
    goal: '1.3 times a page of FluentProvider, Button, Input, Dropdown and Spinner',
    async run() {
      const chunks = await paneChunks()
      const pane = gzipBytes(chunks, staticImports(chunks, entryOf(chunks, 'outlook')))
      const reference = await referenceChunks()
      const bare = gzipBytes(reference, new Set(reference.keys()))
      return `${kilobytes(pane)}, ${(pane / bare).toFixed(3)} times the ${kilobytes(bare)} of the bare page`
    },
  },
  {
    name: 'Pane: JavaScript that signing in and the first answers load beside it, gzip',
    goal: 'beside the drawn page, not before it',
    async run() {
      const chunks = await paneChunks()
      const drawn = staticImports(chunks, entryOf(chunks, 'outlook'))
      const wanted = [
        'contract/client.ts',
        'host/sign-in.ts',
        'outlook-host.ts',
        'office-script.ts',
        'da/pane.ts',
        'msal-browser',
      ]
      const beside = new Set<string>()
      for (const [name, { facadeModuleId }] of chunks) {
        if (!wanted.some((part) => facadeModuleId?.includes(part))) continue
        for (const each of staticImports(chunks, name)) if (!drawn.has(each)) beside.add(each)
      }
      return kilobytes(gzipBytes(chunks, beside))
    },
  },
]

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

function paneChunks(): Promise<Chunks> {
  return built({ configFile: `${root}addin/vite.config.ts` })
}

function referenceChunks(): Promise<Chunks> {
  const id = '\0reference-page'
  return built({
    configFile: false,
    root,
    plugins: [
      {
        name: 'reference-page',
        resolveId: (source) => (source === 'reference-page' ? id : undefined),
        load: (wanted) => (wanted === id ? referencePage : undefined),
      },
    ],
    build: { target: 'es2022', rolldownOptions: { input: 'reference-page', checks: { moduleLevelDirective: false } } },
  })
}

async function built(config: InlineConfig): Promise<Chunks> {
  const result = await build({ ...config, logLevel: 'silent', build: { ...config.build, write: false } })
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : []
  const chunks = outputs.flatMap(({ output }) => output.filter((part) => part.type === 'chunk'))
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
}

function entryOf(chunks: Chunks, page: string): string {
  for (const [name, chunk] of chunks) if (chunk.isEntry && chunk.name === page) return name
  throw new Error(`The build has no page ${page}`)
}

/** A chunk and all it needs before its first line runs. */
function staticImports(chunks: Chunks, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const each of chunks.get(name)?.imports ?? []) staticImports(chunks, each, seen)
  return seen
}

function gzipBytes(chunks: Chunks, names: ReadonlySet<string>): number {
  return [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
