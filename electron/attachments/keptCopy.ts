import { createHash } from 'node:crypto'
import { unlessRefused } from '../vault/knownFailure'
import type { OpenVault } from '../vault/openVault'
import * as folder from './attachmentFolder'
import type { StoredAttachment } from './attachmentRepository'
import { openSealed } from './sealedFile'

/** The file of an attachment while it is read to its end, to see whether it still holds the bytes that came again. */
export type KeptCopy = {
  readonly stored: StoredAttachment
  /** Reads so many bytes on. `broken`: what was read is not what was kept, or the disk does not let it be read. */
  readonly readOn: (bytes: number) => Promise<'more' | 'whole' | 'broken'>
  readonly close: () => void
}

/**
 * Opens the file of an attachment; null: it is missing or damaged, or the disk refuses it. Whoever asks has the same bytes
 * at hand: a file that cannot be read is of no more use than one that is gone.
 */
export const openKept = async (vault: OpenVault, stored: StoredAttachment): Promise<KeptCopy | null> => {
  const path = folder.pathOf(vault.attachmentsFolder, stored.file)
  const opened = await unlessRefused(() => openSealed(path, stored.key, stored.size))
  if (opened?.ok !== true) return null
  const { value: reader } = opened
  const hash = createHash('sha256')
  return {
    stored,
    readOn: async (bytes) => {
      for (let done = 0; done < bytes;) {
        const read = await unlessRefused(reader.read)
        if (read?.ok !== true) return 'broken'
        if (read.value === null) return hash.digest('hex') === stored.sha256 ? 'whole' : 'broken'
        hash.update(read.value)
        done += read.value.byteLength
      }
      return 'more'
    },
    close: reader.close,
  }
}
