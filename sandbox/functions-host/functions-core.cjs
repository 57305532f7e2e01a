/** `@azure/functions-core` for loaders that core-api.ts cannot wrap; jest.config.js maps the name to this file. */
module.exports = globalThis[Symbol.for('hurtigspor.functions-core')]
