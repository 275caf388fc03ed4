import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { knownFailure } from '../vault/knownFailure'

/*
 * Each file is an age file of its own, sealed for an identity that exists nowhere but in its row of the encrypted
 * database. age's STREAM construction (ChaCha20-Poly1305 over chunks of 64 KiB, numbered, the last one marked) is what
 * a file of this size needs: it is written and read in small steps, a chunk is shown only after its tag was right, and
 * cut, swapped or reordered chunks are found. The library is the one that seals bundles; nothing of it is our own.
 */

/** A key for one file: random, never used for another. */
export const newFileKey = (): Promise<string> => generateX25519Identity()

/** A file being sealed. Nothing but sealed bytes ever reaches the disk. */
export type SealedWriter = {
  /** Resolves when all but the last few chunks are written; rejects with the disk's own error. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Seals the last chunk, flushes the file to the disk and closes it. */
  readonly finish: () => Promise<void>
  /** Closes the file as it is, at once. */
  readonly abandon: () => void
}

/** Seals into an open, empty file, and closes it in the end. */
export const sealInto = async (file: number, key: string): Promise<SealedWriter> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const source = writable.getWriter()
  let isOpen = true
  const close = (): void => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  const write = (bytes: Uint8Array): void => {
    // The number of a closed file may soon name another one, as the database.
    if (!isOpen) throw new Error('The sealed file is closed')
    for (let done = 0; done < bytes.byteLength;) done += writeSync(file, bytes, done)
  }
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(key))
  const written = (await encrypter.encrypt(readable)).pipeTo(new WritableStream({ write }))
  // Whoever waits for a write or for the end hears of the failure.
  written.catch(() => undefined)
  source.closed.catch(() => undefined)
  return {
    write: async (bytes) => {
      await Promise.race([source.ready.then(() => source.write(bytes)), failureOf(written)])
    },
    finish: async () => {
      await Promise.all([source.close().catch(() => undefined), written])
      fsyncSync(file)
      close()
    },
    abandon: () => {
      close()
      source.abort().catch(() => undefined)
    },
  }
}

const failureOf = (written: Promise<void>): Promise<never> =>
  new Promise((_, reject) => {
    written.catch(reject)
  })

/** Opens a sealed file step by step. Each answer has been proved to be what was sealed there. */
export type SealedReader = {
  /** null: the file has been read to its proper end. */
  readonly read: () => Promise<Result<Uint8Array | null, 'damaged'>>
  readonly close: () => void
}

const step = 256 * 1024

/** `size` is what the file must hold: a cut file is found before anything of it is answered. */
export const openSealed = async (
  path: string,
  key: string,
  size: number,
): Promise<Result<SealedReader, 'missing' | 'damaged'>> => {
  const file = opened(path)
  if (file === null) return err('missing')
  let isOpen = true
  const close = (): void => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  const source = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const bytes = new Uint8Array(step)
        const length = isOpen ? readSync(file, bytes) : 0
        if (length === 0) controller.close()
        else controller.enqueue(bytes.subarray(0, length))
      },
    },
    { highWaterMark: 0 },
  )
  const decrypter = new Decrypter()
  decrypter.addIdentity(key)
  try {
    const content = await decrypter.decrypt(source)
    if (content.size(fstatSync(file).size) !== size) throw new Error('The sealed file has another size')
    const reader = content.getReader()
    return ok({
      read: async () => {
        try {
          const { done, value } = await reader.read()
          return ok(done ? null : value)
        } catch (error) {
          return damagedUnlessRefused(error)
        }
      },
      close: () => {
        close()
        reader.cancel().catch(() => undefined)
      },
    })
  } catch (error) {
    close()
    return damagedUnlessRefused(error)
  }
}

/** A disk that could not be read just now says nothing of the file. */
const damagedUnlessRefused = (error: unknown): Result<never, 'damaged'> => {
  if (knownFailure(error) !== null) throw error
  return err('damaged')
}

const opened = (path: string): number | null => {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
