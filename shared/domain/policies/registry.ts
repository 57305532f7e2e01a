import { favrskov } from './favrskov.ts'
import { frederikssund } from './frederikssund.ts'
import { helsingoer } from './helsingoer.ts'
import { hjoerring } from './hjoerring.ts'
import { ishoej } from './ishoej.ts'
import { katalog } from './katalog.ts'
import { katalog137 } from './katalog-1-3-7.ts'
import { katalog1510 } from './katalog-1-5-10.ts'
import { kolding } from './kolding.ts'
import { lyngbyTaarbaek } from './lyngby-taarbaek.ts'
import { roskilde } from './roskilde.ts'
import type { Policy, PolicyFile } from './schema.ts'
import { stevns } from './stevns.ts'
import { varde } from './varde.ts'
import { vordingborg } from './vordingborg.ts'

/** Every model a municipality can choose. A new one is a file beside `varde.ts` and a name here. */
const current: readonly PolicyFile[] = [
  varde,
  helsingoer,
  lyngbyTaarbaek,
  hjoerring,
  kolding,
  roskilde,
  stevns,
  frederikssund,
  vordingborg,
  ishoej,
  favrskov,
  katalog,
  katalog1510,
  katalog137,
]

/** Versions that requests still run under, and that nobody can choose any more. */
const earlierVersions: readonly PolicyFile[] = []

export function policies(): readonly Policy[] {
  return current.map((file) => file.read())
}

/** The newest version; with `version` that very one, so that a request keeps the rules it started under. */
export function policyById(id: string, version?: number): Policy | undefined {
  const all = [...current, ...earlierVersions].filter((file) => file.id === id)
  const file = version === undefined ? all[0] : all.find((one) => one.version === version)
  return file?.read()
}
