import { neededParts } from '../../../tooling/needed-parts.js'

/** The product's process as one file; see support/product-bundle.ts, which says where it goes. */
export default {
  input: 'tests/promise/product/main.ts',
  platform: 'node',
  // The functions host provides the first; libraries ask for the others and do without.
  external: ['@azure/functions-core', 'pg-native', /^@opentelemetry\//],
  output: { format: 'esm', codeSplitting: false },
  plugins: [neededParts()],
}
