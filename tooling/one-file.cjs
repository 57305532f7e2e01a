const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')

/**
 * Jest loads every module anew for each test file, and each of a package's hundreds of files costs: to find, to read, to
 * link. Such a package is bundled into one file the first time, and comes from Jest's cache from then on.
 */
async function processAsync(_source, file) {
  const [{ rolldown }, { neededParts }] = await Promise.all([import('rolldown'), import('./needed-parts.js')])
  const bundle = await rolldown({ input: file, platform: 'node', plugins: [neededParts()] })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  return { code: output[0].code }
}

/** Another version of a package has other files, and a change of what is bundled, or how, must be seen too. */
const bundledBy = createHash('sha256')
for (const file of ['one-file.cjs', 'needed-parts.js', '../package-lock.json'])
  bundledBy.update(readFileSync(`${__dirname}/${file}`))
const version = bundledBy.digest('hex')

async function getCacheKeyAsync(source, file) {
  return createHash('sha256').update(version).update(file).update(source).digest('hex')
}

module.exports = { getCacheKeyAsync, processAsync }
