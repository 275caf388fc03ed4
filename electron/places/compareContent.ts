import { createHash } from 'node:crypto'
import { err, ok } from '@shared/result'
import { localCopyLost, localDiskRefused } from './placeAccess'
import type { Answer, Content, PlaceAccess, PlacePath } from './placeAccess'

/** How what stands in a place compares with the content that belongs there. */
export type Comparison = {
  /** So many bytes from its beginning on are the content's own. */
  readonly alike: number
  /**
   * It holds nothing but what belongs there: the rest is missing, or was never written and reads as zeros, as after a
   * drive was pulled out. Nobody's work is in it.
   */
  readonly isTorn: boolean
}

/** What a disk writes at once: a file is torn at its edges. */
const blockSize = 4_096

/** null: there is no such file. */
export const compareContent = async (
  access: PlaceAccess,
  path: PlacePath,
  { content, size }: { readonly content: Content; readonly size: number },
): Answer<Comparison | null> => {
  const there: { readonly digest: string; readonly size: number; readonly isEmpty: boolean }[] = []
  let sizeThere = 0
  const blocks = inBlocks((block) => {
    there.push({
      digest: digestOf(block),
      size: block.byteLength,
      isEmpty: block.every((byte) => byte === 0),
    })
  })
  const found = await access.read(path, (bytes) => {
    sizeThere += bytes.byteLength
    blocks.take(bytes)
    return sizeThere > size ? 'enough' : 'more'
  })
  if (!found.ok) return found
  if (!found.value) return ok(null)
  blocks.end()
  let at = 0
  let alike = 0
  let isAlike = true
  let isTorn = sizeThere <= size
  const own = inBlocks((block) => {
    const other = there[at]
    at += 1
    if (other === undefined) return
    const isSame = digestOf(block.subarray(0, other.size)) === other.digest
    isAlike = isAlike && isSame
    if (isAlike) alike += Math.min(other.size, block.byteLength)
    if (!isSame && !other.isEmpty) isTorn = false
  })
  try {
    for await (const bytes of content()) {
      own.take(bytes)
      if (at >= there.length) break
    }
  } catch (error) {
    return err({ fault: faultOfContent(error) })
  }
  own.end()
  return ok({ alike, isTorn })
}

const inBlocks = (heard: (block: Uint8Array) => void) => {
  let rest: Uint8Array = new Uint8Array()
  return {
    take: (bytes: Uint8Array): void => {
      const all = rest.byteLength === 0 ? bytes : Buffer.concat([rest, bytes])
      let at = 0
      for (; at + blockSize <= all.byteLength; at += blockSize) heard(all.subarray(at, at + blockSize))
      rest = all.slice(at)
    },
    end: (): void => {
      if (rest.byteLength > 0) heard(rest)
      rest = new Uint8Array()
    },
  }
}

const digestOf = (block: Uint8Array): string => createHash('sha256').update(block).digest('base64')

/** The content's own failure is none of the place. */
const faultOfContent = (error: unknown): 'localCopyLost' | 'localDiskRefused' | 'stopped' => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === localCopyLost) return 'localCopyLost'
  if (code === localDiskRefused) return 'localDiskRefused'
  if (code === 'ABORT_ERR') return 'stopped'
  throw error
}
