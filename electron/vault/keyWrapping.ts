import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { argon2id } from 'hash-wasm'

/** Cost of turning a passphrase into a key; stands in the header, so that it may rise with the years. */
export type Argon2Cost = {
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
}

export type WrappedKey = { readonly nonce: string; readonly sealed: string }

export const leastMemoryKiB = 64 * 1024
const leastIterations = 3
const mostIterations = 16
const targetMilliseconds = 750

/** Only for throw-away vaults: a few milliseconds. */
export const fastCost: Argon2Cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }

/** Finds the cost that takes this machine 0.5 to 1 second; a slow machine never gets less than the floor. */
export const calibrateCost = async (): Promise<Argon2Cost> => {
  const probe = { memoryKiB: leastMemoryKiB, iterations: 1, parallelism: 1 }
  await keyFromPassphrase('warm up', Buffer.alloc(16), { ...probe, memoryKiB: 8 })
  const start = performance.now()
  await keyFromPassphrase('calibration', Buffer.alloc(16), probe)
  const each = Math.max(performance.now() - start, 1)
  const iterations = Math.min(
    mostIterations,
    Math.max(leastIterations, Math.round(targetMilliseconds / each)),
  )
  return { ...probe, iterations }
}

/** The same words typed on two systems may be encoded differently: NFKC makes them one. */
export const keyFromPassphrase = async (
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2Cost,
): Promise<Buffer> => {
  const hash = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  })
  return Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength)
}

/** The recovery key is random enough to need no slow function. */
export const keyFromRecoverySecret = (secret: Buffer, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'visitbook recovery key', 32))

/** Seals the vault's key by another key. `boundTo` are the header's words that must not be exchanged unnoticed. */
export const wrapKey = (vaultKey: Buffer, by: Buffer, boundTo: string): WrappedKey => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', by, nonce).setAAD(Buffer.from(boundTo))
  const sealed = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

/** null: another key, or a changed header. There is no other check of a passphrase than this one. */
export const unwrapKey = (wrapped: WrappedKey, by: Buffer, boundTo: string): Buffer | null => {
  const sealed = Buffer.from(wrapped.sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(wrapped.nonce, 'base64'))
    decipher.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(32))
    return Buffer.concat([decipher.update(sealed.subarray(0, 32)), decipher.final()])
  } catch {
    return null
  }
}
