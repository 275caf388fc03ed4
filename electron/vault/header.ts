import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import {
  fastCost,
  keyFromPassphrase,
  keyFromRecoverySecret,
  leastMemoryKiB,
  unwrapKey,
  wrapKey,
} from './keyWrapping'
import type { Argon2Cost } from './keyWrapping'

/** Version of the header's form; a header with a higher one is left alone. */
export const knownHeaderVersion = 1

const Bytes = (length: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === length)
const Wrapped = { nonce: Bytes(12), sealed: Bytes(48) }

/** The upper bounds keep a changed header from holding the machine for hours. */
const Cost = {
  memoryKiB: z
    .int()
    .min(fastCost.memoryKiB)
    .max(1024 * 1024),
  iterations: z.int().min(1).max(64),
  parallelism: z.int().min(1).max(8),
}

/** `vault.json`: everything but a secret that is needed to get from a secret to the database's key. */
const VaultHeader = z.strictObject({
  format: z.literal('visitbook.vault'),
  version: z.literal(knownHeaderVersion),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  passphrase: z.strictObject({ kdf: z.literal('argon2id'), ...Cost, salt: Bytes(16), ...Wrapped }),
  recovery: z.strictObject({ kdf: z.literal('hkdf-sha256'), salt: Bytes(16), ...Wrapped }),
})
export type VaultHeader = z.infer<typeof VaultHeader>

type Identity = Pick<VaultHeader, 'format' | 'version' | 'vaultId' | 'createdAt'>

export type ReadHeader =
  | { readonly kind: 'readable'; readonly header: VaultHeader }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' }

/** Reads a header. With real keys, one that asks for a cheap key is refused, and the other way round it is a bug. */
export const readHeader = (text: string, fastKeys: boolean): ReadHeader => {
  const json = parseJson(text)
  const start = z
    .looseObject({ format: z.literal('visitbook.vault'), version: z.int().min(1) })
    .safeParse(json)
  if (!start.success) return { kind: 'damaged' }
  if (start.data.version > knownHeaderVersion) return { kind: 'newer', version: start.data.version }
  const header = VaultHeader.safeParse(json)
  if (!header.success) return { kind: 'damaged' }
  const isFast = header.data.passphrase.memoryKiB < leastMemoryKiB
  if (fastKeys && !isFast) throw new Error('fastKeys is only for vaults that were made with it')
  return isFast && !fastKeys ? { kind: 'damaged' } : { kind: 'readable', header: header.data }
}

/** Wraps the vault's key by the passphrase and by the recovery secret. */
export const makeHeader = async (input: {
  readonly vaultKey: Buffer
  readonly passphrase: string
  readonly recoverySecret: Buffer
  readonly cost: Argon2Cost
  readonly vaultId: string
  readonly createdAt: string
}): Promise<VaultHeader> => {
  const identity: Identity = {
    format: 'visitbook.vault',
    version: knownHeaderVersion,
    vaultId: input.vaultId,
    createdAt: input.createdAt,
  }
  return {
    ...identity,
    passphrase: await sealedByPassphrase(identity, input.vaultKey, input.passphrase, input.cost),
    recovery: sealedByRecoverySecret(identity, input.vaultKey, input.recoverySecret),
  }
}

/** The same vault, opened by another passphrase from now on. */
export const withPassphrase = async (
  header: VaultHeader,
  vaultKey: Buffer,
  passphrase: string,
  cost: Argon2Cost,
): Promise<VaultHeader> => ({
  ...header,
  passphrase: await sealedByPassphrase(header, vaultKey, passphrase, cost),
})

/** The same vault with another recovery key. */
export const withRecoverySecret = (header: VaultHeader, vaultKey: Buffer, secret: Buffer): VaultHeader => ({
  ...header,
  recovery: sealedByRecoverySecret(header, vaultKey, secret),
})

const sealedByPassphrase = async (
  identity: Identity,
  vaultKey: Buffer,
  passphrase: string,
  cost: Argon2Cost,
): Promise<VaultHeader['passphrase']> => {
  const kdf = { kdf: 'argon2id' as const, ...cost, salt: newSalt() }
  const key = await keyFromPassphrase(passphrase, fromBase64(kdf.salt), cost)
  const sealed = { ...kdf, ...wrapKey(vaultKey, key, boundTo(identity, kdf)) }
  key.fill(0)
  return sealed
}

const sealedByRecoverySecret = (
  identity: Identity,
  vaultKey: Buffer,
  secret: Buffer,
): VaultHeader['recovery'] => {
  const kdf = { kdf: 'hkdf-sha256' as const, salt: newSalt() }
  const key = keyFromRecoverySecret(secret, fromBase64(kdf.salt))
  const sealed = { ...kdf, ...wrapKey(vaultKey, key, boundTo(identity, kdf)) }
  key.fill(0)
  return sealed
}

/** The vault's key, or null when the passphrase is another one. */
export const openByPassphrase = async (header: VaultHeader, passphrase: string): Promise<Buffer | null> => {
  const { nonce, sealed, ...kdf } = header.passphrase
  const key = await keyFromPassphrase(passphrase, fromBase64(kdf.salt), kdf)
  const vaultKey = unwrapKey({ nonce, sealed }, key, boundTo(header, kdf))
  key.fill(0)
  return vaultKey
}

/** The vault's key, or null when the recovery key belongs to another vault. */
export const openByRecoverySecret = (header: VaultHeader, secret: Buffer): Buffer | null => {
  const { nonce, sealed, ...kdf } = header.recovery
  const key = keyFromRecoverySecret(secret, fromBase64(kdf.salt))
  const vaultKey = unwrapKey({ nonce, sealed }, key, boundTo(header, kdf))
  key.fill(0)
  return vaultKey
}

type Kdf =
  Omit<VaultHeader['passphrase'], 'nonce' | 'sealed'> | Omit<VaultHeader['recovery'], 'nonce' | 'sealed'>

/** Every word of the header that the wrapped key depends on, in one fixed order. */
const boundTo = (identity: Identity, kdf: Kdf): string =>
  JSON.stringify([
    identity.format,
    identity.version,
    identity.vaultId,
    identity.createdAt,
    kdf.kdf,
    kdf.salt,
    ...(kdf.kdf === 'argon2id' ? [kdf.memoryKiB, kdf.iterations, kdf.parallelism] : []),
  ])

const newSalt = (): string => randomBytes(16).toString('base64')
const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64')

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
