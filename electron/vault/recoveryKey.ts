import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so that a printed key cannot be misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const keyLength = 20
const keyCharacters = 32
const checkCharacters = 4

/** 160 random bits. */
export const newRecoverySecret = (): Buffer => randomBytes(keyLength)

/** The key as it is printed: nine groups of four, the last one a checksum that finds a slip of the pen. */
export const recoverySecretToText = (secret: Buffer): string =>
  (encode(secret) + checksum(secret)).match(/.{4}/g)?.join('-') ?? ''

/**
 * Reads a key as people type it: any case, spaces or hyphens or none, O for 0, I or L for 1. null when it cannot be
 * a recovery key or its checksum does not fit.
 */
export const readRecoveryKey = (typed: string): Buffer | null => {
  const characters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (characters.length !== keyCharacters + checkCharacters) return null
  if (![...characters].every((character) => alphabet.includes(character))) return null
  const secret = decode(characters.slice(0, keyCharacters))
  return checksum(secret) === characters.slice(keyCharacters) ? secret : null
}

const checksum = (secret: Buffer): string =>
  encode(createHash('sha256').update('visitbook recovery key').update(secret).digest().subarray(0, 5)).slice(
    0,
    checkCharacters,
  )

/** Five bytes make eight characters; all lengths here are multiples of five. */
const encode = (bytes: Buffer): string => {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let left = (bytes.length * 8) / 5; left > 0; left -= 1) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text
    bits >>= 5n
  }
  return text
}

const decode = (text: string): Buffer => {
  let bits = 0n
  for (const character of text) bits = (bits << 5n) | BigInt(alphabet.indexOf(character))
  return Buffer.from(bits.toString(16).padStart(keyLength * 2, '0'), 'hex')
}
