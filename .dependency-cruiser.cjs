/** The arrows of the design: imports point one way, and each outside service has one door. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(addin|functions|sandbox|manifest|tests)/' },
    },
    {
      name: 'domain-knows-no-wire',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { path: '^shared/contract/' },
    },
    { name: 'domain-does-no-io', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'addin-uses-shared-only',
      severity: 'error',
      from: { path: '^addin/' },
      to: { path: '^(functions|sandbox|manifest|tests)/' },
    },
    {
      name: 'functions-use-shared-only',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(addin|sandbox|manifest|tests)/' },
    },
    {
      name: 'nobody-needs-the-sandbox',
      severity: 'error',
      from: { path: '^(shared|functions|addin|manifest)/' },
      to: { path: '^sandbox/' },
    },
    {
      name: 'app-owns-its-interfaces',
      severity: 'error',
      from: { path: '^functions/app/' },
      to: { path: '^functions/(http|timers|webhooks|store|graph|bot|identity|effects)/' },
    },
    {
      name: 'triggers-call-use-cases',
      severity: 'error',
      from: { path: '^functions/(http|timers|webhooks)/' },
      to: { path: '^functions/(store|graph)/' },
    },
    {
      name: 'adapters-apart',
      severity: 'error',
      from: { path: '^functions/(store|graph|bot|identity)/' },
      to: { path: '^functions/(store|graph|bot|identity)/', pathNot: '^functions/$1/' },
    },
    {
      name: 'one-door-to-sql',
      severity: 'error',
      from: { path: '^(shared|functions|addin|sandbox)/', pathNot: '^(functions/store|sandbox/postgres)/' },
      to: { path: 'node_modules/(kysely|pg|pg-boss)/' },
    },
    {
      name: 'one-door-to-graph',
      severity: 'error',
      from: { path: '^(shared|functions|addin)/', pathNot: '^functions/graph/' },
      to: { path: 'node_modules/@microsoft/microsoft-graph-client/' },
    },
    {
      name: 'one-door-to-the-bot',
      severity: 'error',
      from: { path: '^(shared|functions|addin)/', pathNot: '^functions/bot/' },
      to: { path: 'node_modules/@microsoft/agents-' },
    },
    {
      name: 'features-apart',
      severity: 'error',
      from: { path: '^addin/features/([^/]+)/' },
      to: { path: '^addin/features/', pathNot: '^addin/features/$1/' },
    },
    {
      name: 'nothing-orphaned',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$|\\.config\\.[jt]s$|(-unused|functions-core)\\.cjs$' },
      to: {},
    },
    {
      name: 'only-what-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(@azure/functions-core$|@hono/node-server/utils/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
      mainFields: ['main', 'types'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
