import { v7 } from 'uuid'
import { createCore } from '../../../electron/ipc/createCore'
import { moveDeeds } from '../../../electron/vault/move/moveDeeds'
import type { MoveDeeds } from '../../../electron/vault/move/moveDeeds'
import { courierHere } from './courierHere'

/** Moves a vault, and is killed by itself before the deed with the given number. */
const [profileFolder = '', resourcesFolder = '', passphrase = '', home = '', stop = ''] =
  process.argv.slice(2)

let count = 0
const deeds = Object.fromEntries(
  Object.entries(moveDeeds).map(([name, deed]) => [
    name,
    (...words: readonly string[]) => {
      count += 1
      if (count > Number(stop)) process.kill(process.pid, 'SIGKILL')
      return (deed as (...all: readonly string[]) => unknown)(...words)
    },
  ]),
) as unknown as MoveDeeds

const core = createCore({
  profileFolder,
  resourcesFolder,
  fastKeys: true,
  now: () => new Date(),
  newId: v7,
  after: () => () => undefined,
  courier: courierHere,
  chance: Math.random,
  log: () => undefined,
  at: { platform: 'linux', home, environment: {} },
  deeds,
})
await core.call('vault.whereabouts', {})
await core.call('vault.move', { to: 'proposed', keepOld: false, secret: { passphrase } })
