import { v7 } from 'uuid'
import { sliceSize } from '@shared/attachments/attachment'
import type { AttachProgress } from '@shared/attachments/attachment'
import type { Result } from '@shared/result'
import { createCore } from '../../../electron/ipc/createCore'
import { courierHere } from './courierHere'
import { someBytes } from './someBytes'

/**
 * A process of its own that attaches one large file after another, and writes each step it has taken to its output,
 * until it is killed. Arguments: vault folder, resources folder, passphrase, visit id, note id, begin of the names.
 */
const [profileFolder = '', resourcesFolder = '', passphrase = '', visitId = '', noteId = '', names = ''] =
  process.argv.slice(2)

const core = createCore({
  profileFolder,
  resourcesFolder,
  fastKeys: true,
  now: () => new Date(),
  newId: () => v7(),
  after: () => () => undefined,
  courier: courierHere,
  chance: () => 0.5,
  log: ({ name, code }) => console.error(name, code),
})

const valueOf = async <T>(answer: Promise<Result<unknown, unknown>>): Promise<T> => {
  const { ok, ...rest } = await answer
  if (!ok || !('value' in rest)) throw new Error(JSON.stringify(rest))
  return rest.value as T
}
// Written at once and by itself: what was written is what the user was told.
const told = (step: string) => process.stdout.write(`${step}\n`)

await valueOf(core.call('vault.unlock', { passphrase }))
for (let number = 1; ; number += 1) {
  const name = `${names}-${number}.bin`
  const content = someBytes(5_000_000 + number, name)
  const size = content.byteLength
  const begun = core.call('attachments.begin', { visitId, noteId, name, size })
  const { uploadId } = await valueOf<{ readonly uploadId: string }>(begun)
  told('begun')
  for (let offset = 0; offset < size; offset += sliceSize) {
    const bytes = new Uint8Array(content.subarray(offset, offset + sliceSize))
    await valueOf(core.call('attachments.append', { uploadId, offset, bytes }))
    told('sent')
  }
  for (let isAttached = false; !isAttached;) {
    const progress = await valueOf<AttachProgress>(core.call('attachments.finish', { uploadId }))
    isAttached = progress.kind === 'attached'
    told(progress.kind === 'attached' ? `attached ${progress.attachment.id}` : 'checked')
  }
}
