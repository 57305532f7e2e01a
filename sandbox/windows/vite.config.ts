import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** office.js must be one classic script at a fixed address, so it is bundled beside the pages rather than as one of them. */
function officeJs(): Plugin {
  return {
    name: 'sandbox-office-js',
    apply: 'build',
    async generateBundle() {
      const bundle = await rolldown({ input: here('./office-js/main.ts') })
      const { output } = await bundle.generate({ format: 'iife', minify: true })
      await bundle.close()
      this.emitFile({ type: 'asset', fileName: 'sandbox/office.js', source: output[0].code })
    },
  }
}

export default defineConfig({
  root: here('./pages'),
  publicDir: false,
  plugins: [officeJs()],
  build: {
    outDir: here('../../dist/windows'),
    emptyOutDir: true,
    assetsDir: 'windows/assets',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Fluent marks its files 'use client', which means nothing outside a server.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
      input: [here('./pages/index.html'), here('./pages/windows/outlook.html'), here('./pages/windows/teams.html')],
    },
  },
})
