import { defineConfig } from 'rolldown'
import { neededParts } from './needed-parts.js'

/**
 * The Azure Functions app as one file: what `func start` and Azure take, with host.json and a package.json beside it.
 * The worker itself provides `@azure/functions-core`; the other two are optional to the libraries that ask for them.
 */
export default defineConfig({
  input: 'functions/entry.ts',
  platform: 'node',
  external: ['@azure/functions-core', 'pg-native', /^@opentelemetry\//],
  transform: { target: 'node20' },
  output: {
    dir: 'dist/functions',
    entryFileNames: 'main.js',
    format: 'esm',
    minify: { mangle: false, compress: true },
    sourcemap: true,
    cleanDir: true,
    codeSplitting: false,
  },
  plugins: [neededParts(), appFiles()],
})

/** What the Functions runtime reads beside the code. */
function appFiles() {
  return {
    name: 'functions-app-files',
    async generateBundle() {
      const { readFile } = await import('node:fs/promises')
      this.emitFile({ type: 'asset', fileName: 'host.json', source: await readFile('functions/host.json', 'utf8') })
      const manifest = { name: 'hurtigspor-functions', private: true, type: 'module', main: 'main.js' }
      this.emitFile({ type: 'asset', fileName: 'package.json', source: `${JSON.stringify(manifest, undefined, 2)}\n` })
    },
  }
}
