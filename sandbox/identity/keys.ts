import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose'
import { z } from 'zod'
import type { Saved } from '../context.ts'

/** One RS256 key pair: we sign with one half and publish the other. */
export interface SigningKey {
  kid: string
  privateKey: CryptoKey
  publicKey: CryptoKey
  publicJwk: JWK
}

const rsaJwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() })

/** A key pair by name, made on the first start and the same ever after, so that tokens outlive a restart. */
export async function loadSigningKey(saved: Saved, name: string): Promise<SigningKey> {
  const fileName = `key-${name}`
  const privateJwk = saved.load(fileName, rsaJwk.optional(), undefined) ?? (await freshJwk())
  saved.touch(fileName, () => privateJwk)

  const kid = `${name}-${privateJwk.n.slice(0, 12)}`
  const publicJwk: JWK = { kty: 'RSA', n: privateJwk.n, e: privateJwk.e, kid, use: 'sig', alg: 'RS256' }
  return {
    kid,
    publicJwk,
    privateKey: await asKey(privateJwk),
    publicKey: await asKey(publicJwk),
  }
}

async function freshJwk(): Promise<z.output<typeof rsaJwk>> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return rsaJwk.parse(await exportJWK(privateKey))
}

async function asKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256')
  if (key instanceof Uint8Array) throw new Error('An RSA key was expected')
  return key
}
