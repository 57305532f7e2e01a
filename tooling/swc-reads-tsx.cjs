// dependency-cruiser parses with swc but never tells it that a .tsx file holds JSX, and TypeScript 7 has no compiler API
// for it to use instead. Loaded before it: `node --require`.
const swc = require('@swc/core')

const { parseFileSync } = swc
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })
