import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * Adds the builds for other platforms that packages name exactly and npm left out of the lock file: behind a registry that
 * lacks some of them `npm install` drops their entries, and then `npm ci` refuses the whole file. Run after every
 * `npm install`; entries that are there stay as they are.
 */
const lockPath = new URL('../package-lock.json', import.meta.url)

const properties = z.record(z.string(), z.unknown())
const lock = properties.and(z.object({ packages: z.record(z.string(), properties) }))
const wanted = z.object({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

const file: unknown = JSON.parse(readFileSync(lockPath, 'utf8'))
const { packages } = lock.parse(file)
let added = 0
for (const [path, parent] of Object.entries(packages)) {
  const { dev, optionalDependencies } = wanted.parse(parent)
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!/^\d/.test(version) || isLocked(path, name)) continue
    const place =
      packages[`node_modules/${name}`] === undefined ? `node_modules/${name}` : `${path}/node_modules/${name}`
    packages[place] = { version, ...platformOf(name), ...(dev === true && { dev }), optional: true }
    added++
  }
}
const sorted = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(lockPath, `${JSON.stringify(Object.assign(properties.parse(file), { packages: sorted }), null, 2)}\n`)
console.log(`${added} added`)

/** As Node looks it up: beside the package, then outwards. */
function isLocked(path: string, name: string): boolean {
  const inner = `${path}/node_modules/${name}`
  return (
    packages[inner] !== undefined ||
    (packages[`node_modules/${name}`] !== undefined && !path.includes('/node_modules/'))
  )
}

/** The names say it: `@swc/core-darwin-arm64`, `@oxlint/binding-linux-arm-gnueabihf`. */
function platformOf(name: string): { cpu?: string[]; os?: string[] } {
  const words = (name.split('/').at(-1) ?? '').replace('windows', 'win32').split('-')
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor)) ?? (words.includes('arm') ? 'arm' : undefined)
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) }
}
