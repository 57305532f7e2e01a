import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Two pages, one build. Vite compiles JSX itself, so there is no React plugin. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  // The ribbon's icons, which the manifest names by address.
  publicDir: fileURLToPath(new URL('../manifest/public', import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL('../dist/addin', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A browser that does not know the hint loads what it names a moment later.
    modulePreload: { polyfill: false },
    // The bench holds the pane to its size.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // What both pages begin with, as one file: twenty small ones are a tenth larger.
      output: { codeSplitting: { groups: [{ name: 'base', tags: ['$initial'], minShareCount: 2 }] } },
      // Fluent marks its files for server components, which there are none of here.
      checks: { moduleLevelDirective: false },
      input: {
        outlook: fileURLToPath(new URL('outlook.html', import.meta.url)),
        teams: fileURLToPath(new URL('teams.html', import.meta.url)),
      },
    },
  },
})
