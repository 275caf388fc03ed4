import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCore, passphrase, resourcesFolder } from './support/aCore'
import { builtModule } from './support/builtModule'
import type { MoveDeeds } from '../../electron/vault/move/moveDeeds'
import {
  aComputer,
  aFullVault,
  aProfileInDropbox,
  cutAt,
  expectWhole,
  moved,
  namesOfAVault,
} from './support/movingVaults'
import type { FullVault, Losing } from './support/movingVaults'

const prepared = { profile: '', vault: null as FullVault | null }
/** The same vault on a new computer: made once, for making it takes longest. */
const anotherComputer = async () => {
  const computer = aComputer()
  const profile = aProfileInDropbox(computer)
  prepared.vault ??= await aFullVault((prepared.profile = join(kept(), 'vault')), {})
  cpSync(prepared.profile, profile, { recursive: true })
  return { ...computer, profile, vault: prepared.vault }
}
let home = ''
const kept = () => (home ||= program.path.replace(/[^/\\]+$/, 'prepared'))

let program: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  program = await builtModule('tests/integration/support/movingProcess.ts')
}, 60_000)
afterAll(() => program.remove())

/** Whatever was cut off: one vault is whole and used; the other is not, once this one was opened; and it can still move. */
const expectOneWhole = async ({
  at,
  profile,
  proposed,
  vault,
}: Awaited<ReturnType<typeof anotherComputer>>) => {
  const where = await expectWhole(profile, { at }, vault)
  expect([profile, proposed]).toContain(where)
  if (where === profile) {
    const core = aCore(profile, { at })
    await core.ask('vault.whereabouts', {})
    await core.ask('vault.move', { to: 'proposed', keepOld: false, secret: { passphrase } })
    await core.core.close()
    expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  }
  expect(readdirSync(profile)).toEqual(['place.json'])
  expect(readdirSync(proposed).sort()).toEqual(namesOfAVault)
  expect(readdirSync(dirname(proposed))).toEqual(['Visits'])
  return where
}

const moveUntil = async (
  computer: Awaited<ReturnType<typeof anotherComputer>>,
  cut: Pick<ReturnType<typeof cutAt>, 'deeds'>,
  keepOld = false,
) => {
  const core = aCore(computer.profile, { at: computer.at, deeds: cut.deeds })
  await core.ask('vault.whereabouts', {})
  const answer = await core.call('vault.move', { to: 'proposed', keepOld, secret: { passphrase } })
  await core.core.close()
  return answer
}

/** What of the things that no folder was synced for goes with the power: the ways that can part what belongs together. */
const losses: readonly (readonly [string, (profile: string) => Losing])[] = [
  ['nothing', () => () => false],
  ['everything', () => () => true],
  ['what is in the profile', (profile) => (folder) => folder === profile],
  ['what is elsewhere', (profile) => (folder) => folder !== profile],
]

it('leaves one whole vault in use wherever the power is cut: before each deed, and in the middle of each file', async () => {
  const whole = cutAt(1_000, 'before')
  expect((await moveUntil(await anotherComputer(), whole)).ok).toBe(true)
  const deeds = whole.done
  expect(deeds.length).toBeGreaterThan(30)
  const used = new Set<string>()
  for (const [number, deed] of deeds.entries())
    for (const when of deed === 'copy' || deed === 'write'
      ? (['before', 'within'] as const)
      : (['before'] as const)) {
      const computer = await anotherComputer()
      const answer = await moveUntil(computer, cutAt(number, when))
      expect(answer.ok, `cut ${when} deed ${number}, ${deed}`).toBe(false)
      const where = await expectOneWhole(computer)
      used.add(where === computer.profile ? 'old' : 'new')
    }
  expect([...used].sort()).toEqual(['new', 'old'])
}, 240_000)

it('leaves one whole vault in use whatever goes with the power of what no folder was synced for', async () => {
  const whole = cutAt(1_000, 'before')
  await moveUntil(await anotherComputer(), whole)
  // Up to here nothing but copies is made; afterwards each deed is one that decides.
  const deciding = whole.done.lastIndexOf('copy')
  for (let number = deciding; number <= whole.done.length; number += 1)
    for (const [what, losing] of losses.slice(1)) {
      const computer = await anotherComputer()
      const cut = cutAt(number, 'before', losing(computer.profile))
      const { ok } = await moveUntil(computer, cut)
      // The power goes right after the last deed as well.
      if (ok) cut.lose()
      await expectOneWhole(computer).catch((cause: unknown) => {
        throw new Error(`Losing ${what} before deed ${number}, ${whole.done[number] ?? 'none'}`, { cause })
      })
    }
}, 240_000)

it('would notice if no folder were synced', async () => {
  const unsynced = async (number: number, losing: (profile: string) => Losing) => {
    const computer = await anotherComputer()
    const cut = cutAt(number, 'before', losing(computer.profile))
    await moveUntil(computer, { ...cut, deeds: { ...cut.deeds, syncFolder: () => undefined } })
    cut.lose()
    return expectOneWhole(computer).then(
      () => 'whole',
      () => 'not whole',
    )
  }
  const [, everything, inProfile, elsewhere] = losses
  for (const [, losing] of [inProfile, elsewhere].flatMap((each) => (each ? [each] : [])))
    expect(await unsynced(1_000, losing)).toBe('not whole')
  // Everything lost is everything as it was before.
  expect(await unsynced(1_000, everything?.[1] ?? (() => () => true))).toBe('whole')
}, 60_000)

it('moves on from a folder that is not the profile’s, and is whole in one of the two whatever goes with the power', async () => {
  const prepare = async () => {
    const computer = await anotherComputer()
    await moved(computer.profile, { at: computer.at })
    return { ...computer, to: join(computer.home, 'disk', 'Visitbook visits') }
  }
  const moveOn = async ({ at, profile, home }: Awaited<ReturnType<typeof prepare>>, deeds: MoveDeeds) => {
    const core = aCore(profile, { at, deeds })
    await core.ask('internal.chooseVaultFolder', { folder: join(home, 'disk') })
    const secret = { passphrase }
    await core.call('vault.move', { to: 'chosen', keepOld: false, secret })
    await core.core.close()
  }
  const whole = cutAt(1_000, 'before')
  await moveOn(await prepare(), whole.deeds)
  const ends = new Set<string>()
  for (let number = whole.done.lastIndexOf('copy'); number <= whole.done.length; number += 1)
    for (const [, losing] of losses.slice(2)) {
      const computer = await prepare()
      const cut = cutAt(number, 'before', losing(computer.profile))
      await moveOn(computer, cut.deeds)
      cut.lose()
      const { at, profile, proposed, to, vault } = computer
      const where = await expectWhole(profile, { at }, vault)
      expect([proposed, to]).toContain(where)
      if (where === to) expect(existsSync(proposed)).toBe(false)
      ends.add(where === to ? 'new' : 'old')
    }
  expect([...ends].sort()).toEqual(['new', 'old'])
}, 240_000)

it('leaves one whole vault in use when the old one is kept and the power is cut on the way to that', async () => {
  const whole = cutAt(1_000, 'before')
  await moveUntil(await anotherComputer(), whole, true)
  const pointed = whole.done.lastIndexOf('write', whole.done.lastIndexOf('write') - 1)
  for (let number = pointed; number < whole.done.length; number += 1) {
    const computer = await anotherComputer()
    await moveUntil(computer, cutAt(number, 'before'), true)
    const where = await expectWhole(computer.profile, { at: computer.at }, computer.vault)
    const isOld = where === computer.profile
    expect(existsSync(join(computer.profile, 'vault.json'))).toBe(isOld)
    expect(existsSync(join(computer.profile, 'vault.json.kept'))).toBe(!isOld)
  }
}, 60_000)

it('begins a first vault elsewhere, and finds it or begins again wherever the power is cut', async () => {
  const begin = async (cut: ReturnType<typeof cutAt>) => {
    const computer = aComputer()
    const profile = aProfileInDropbox(computer)
    const core = aCore(profile, { at: computer.at, deeds: cut.deeds })
    await core.ask('vault.whereabouts', {})
    const made = await core.call('vault.create', { passphrase, to: 'proposed' })
    await core.core.close()
    return { ...computer, profile, made }
  }
  const whole = cutAt(1_000, 'before')
  expect((await begin(whole)).made.ok).toBe(true)
  const ends = new Set<string>()
  for (let number = 0; number < whole.done.length; number += 1) {
    const { at, profile, proposed, made } = await begin(cutAt(number, 'before'))
    expect(made.ok, `cut before deed ${number}`).toBe(false)
    const core = aCore(profile, { at })
    const state = await core.ask('vault.state', {})
    ends.add(state.kind)
    await core.ask('vault.whereabouts', {})
    if (state.kind === 'none') await core.ask('vault.create', { passphrase, to: 'proposed' })
    else await core.ask('vault.unlock', { passphrase })
    expect((await core.ask('vault.whereabouts', {})).where).toBe(proposed)
    await core.core.close()
    expect(await aCore(profile, { at }).ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 0 })
  }
  expect([...ends].sort()).toEqual(['locked', 'none'])
}, 60_000)

const killed = (profile: string, computer: string, deed: number) =>
  new Promise<NodeJS.Signals | null>((done, failed) => {
    const child = spawn(
      process.execPath,
      [program.path, profile, resourcesFolder, passphrase, computer, String(deed)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    child.on('error', failed)
    child.on('close', (_, signal) => done(signal))
  })

it('leaves one whole vault in use when the process is killed', async () => {
  for (const deed of [2, 5, 9, 14, 19, 22, 25, 29]) {
    const computer = await anotherComputer()
    expect(await killed(computer.profile, computer.home, deed)).toBe('SIGKILL')
    await expectOneWhole(computer)
  }
}, 120_000)
