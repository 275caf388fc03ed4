import { Decrypter } from 'age-encryption'

/**
 * Whether a bundle is sealed for this identity, told by its beginning. null: that does not tell, as it is no bundle or
 * not all of it has arrived.
 */
export const isSealedFor = async (head: Uint8Array, identity: string): Promise<boolean | null> => {
  let isRefused = false
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  // Asked after our own, which has opened none of its locks then.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      isRefused = true
      return null
    },
  })
  try {
    const content = await decrypter.decrypt(
      new ReadableStream({
        start: (source) => {
          source.enqueue(head)
          source.close()
        },
      }),
    )
    await content.cancel()
    return true
  } catch {
    return isRefused ? false : null
  }
}
