import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { details } from '../visits'
import { moveDeeds } from '../../../../electron/vault/move/moveDeeds'
import { createVaultSession } from '../../../../electron/vault/vaultSession'
import { nextId, passphrase, valueOf } from '../aCore'
import type { Laptop } from '../laptops'
import { aMachine } from './aMachine'
import type { Machine } from './aMachine'
import { realDisk, watchDisk } from './diskCalls'

const names = ['A', 'B', 'C', 'D', 'E']

/** In memory where the system has room for it there: a walk makes and drops some hundred files. */
const temporary = (): string => {
  const inMemory = '/dev/shm'
  if (process.platform !== 'linux' || !realDisk.existsSync(inMemory)) return tmpdir()
  const { bavail, bsize } = realDisk.statfsSync(inMemory)
  return bavail * bsize > 2_000_000_000 ? inMemory : tmpdir()
}

/**
 * Makes teams of real cores with the same visit and a shared drive, all of whom know each other; each team begins as a
 * copy of the first one of its size.
 */
export const teamsOfMachines = () => {
  const root = realDisk.mkdtempSync(join(temporary(), 'visitbook-team-'))
  onTestFinished(() => realDisk.rmSync(root, { recursive: true, force: true }))
  const now = join(root, 'now')
  const drive = join(now, 'drives', 'shared')
  const visits = new Map<number, string>()
  const folderOf = (size: number) => join(root, 'first', String(size))
  watchDisk(root, null)
  let ids = 0
  /** In rising order and the same in every run of a seed. */
  const idsFrom = (first: number) => {
    ids = first
    return () => `00000000-0000-7000-8000-${(ids += 1).toString(16).padStart(12, '0')}`
  }
  const machinesOf = (size: number, newId: () => string): readonly Machine[] =>
    names.slice(0, size).map((name) => aMachine({ name, root: now, drive, newId }))
  const switchOn = async (machine: Machine): Promise<Machine> => {
    await machine.ask('vault.unlock', { passphrase })
    await machine.settled()
    return machine
  }

  const makeFirst = async (size: number): Promise<string> => {
    const machines = machinesOf(size, idsFrom(size * 1_000_000))
    const [first] = machines
    if (!first) throw new Error('a machine')
    for (const machine of machines) {
      await machine.ask('vault.create', { passphrase })
      await machine.ask('bundles.nameComputer', { name: `Laptop ${machine.name}` })
      await machine.ask('internal.addFolderPlace', { folder: drive, name: 'The drive of the team' })
    }
    const made = { frameworkId: 'ilacs-focused-visit', version: null, details }
    const { visitId } = await first.ask('visits.create', made)
    for (const machine of machines.slice(1)) {
      const { recipient } = await machine.ask('bundles.code', {})
      await first.ask('bundles.invite', { visitId, code: recipient, name: `Laptop ${machine.name}` })
    }
    // The visit comes to the others; then each has heard from each.
    for (let round = 0; round < 2; round += 1)
      for (const machine of machines) {
        if (machine !== first || round > 0) await takeEverything(machine, visitId)
        await machine.ask('places.sendBundle', { visitId })
        await machine.settled()
      }
    for (const machine of machines) {
      await takeEverything(machine, visitId)
      await machine.close()
      realDisk.rmSync(join(machine.profile(), 'backups'), { recursive: true, force: true })
    }
    // Each has all of it: whatever lies there from now on is of the walk.
    realDisk.rmSync(join(drive, 'bundles'), { recursive: true })
    realDisk.mkdirSync(folderOf(size), { recursive: true })
    realDisk.cpSync(now, folderOf(size), { recursive: true })
    return visitId
  }

  return async (size: number) => {
    realDisk.rmSync(now, { recursive: true, force: true })
    realDisk.mkdirSync(drive, { recursive: true })
    const visitId = visits.get(size) ?? (await makeFirst(size))
    visits.set(size, visitId)
    realDisk.rmSync(now, { recursive: true })
    realDisk.cpSync(folderOf(size), now, { recursive: true })
    const newId = idsFrom(size * 1_000_000 + 100_000)
    const machines = machinesOf(size, newId)
    for (const machine of machines) await switchOn(machine)
    return {
      root: now,
      drive,
      /** For what the test keeps beside the machines. */
      beside: root,
      visitId,
      machines,
      /** The machine of that name, on what is on its disk now. */
      switchedOn: (name: string) => switchOn(aMachine({ name, root: now, drive, newId })),
      /** The machine once more, as it was before anything happened. */
      asItBegan: ({ name }: Machine) => copyOf(join(folderOf(size), `${name}-0`), join(root, 'copy'), name),
    }
  }
}

const copyOf = async (from: string, to: string, name: string): Promise<Laptop> => {
  realDisk.rmSync(to, { recursive: true, force: true })
  realDisk.cpSync(from, to, { recursive: true })
  const now = () => '2024-10-15T10:20:00.000Z'
  const session = createVaultSession({
    profileFolder: to,
    fastKeys: true,
    now,
    newId: nextId,
    wait: () => Promise.resolve(),
    deeds: moveDeeds,
  })
  valueOf(await session.unlock(passphrase))
  const vault = session.opened()
  if (!vault) throw new Error('an open vault')
  return { name, vault }
}

/** Merges whatever the places hold that is not here. */
export const takeEverything = async (machine: Machine, visitId: string): Promise<number> => {
  const { found } = await machine.ask('places.findBundles', { visitId })
  for (const { received } of found) await machine.ask('bundles.merge', { receivedId: received.receivedId })
  return found.length
}
