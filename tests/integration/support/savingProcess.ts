import { v7 } from 'uuid'
import type { Result } from '@shared/result'
import { createCore } from '../../../electron/ipc/createCore'
import { courierHere } from './courierHere'

/**
 * A process of its own that saves one note over and over, and writes each acknowledged revision to its output, until
 * it is killed. Arguments: vault folder, resources folder, passphrase, note id.
 */
const [profileFolder = '', resourcesFolder = '', passphrase = '', noteId = ''] = process.argv.slice(2)

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

type Saved = { readonly revision: number }

const valueOf = async <T>(answer: Promise<Result<unknown, unknown>>): Promise<T> => {
  const { ok, ...rest } = await answer
  if (!ok || !('value' in rest)) throw new Error(JSON.stringify(rest))
  return rest.value as T
}

const unlocked = await valueOf<{ recovered: boolean }>(core.call('vault.unlock', { passphrase }))
console.log(`unlocked ${unlocked.recovered}`)
const fields = {
  at: '2024-10-15T10:20',
  author: '',
  area: 'PD',
  activity: 'meeting',
  role: '',
  team: '',
  case: '',
  tallies: [],
  leadersKnew: 'unknown',
}
let { revision } = await valueOf<Saved>(core.call('notes.get', { noteId }))
for (;;) {
  const next = revision + 1
  const text = `This is revision ${next}. ${'All of it was acknowledged. '.repeat(next % 200)}`
  const saved = await valueOf<Saved>(
    core.call('notes.save', {
      noteId,
      basedOn: revision,
      fields,
      document: {
        root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
      },
      passages: [],
      checkpoint: false,
    }),
  )
  revision = saved.revision
  // Written at once and by itself: what was written is what the user was told.
  process.stdout.write(`saved ${revision}\n`)
}
