import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openExchange } from '../../electron/bundles/openExchange'
import { deviceIdentity } from '../../electron/bundles/deviceKey'
import { previewMerge } from '../../electron/bundles/mergeService'
import { isSoak, soakTold } from '../soakRuns'
import { valueOf } from './support/aCore'
import { aDriveOnItsWay } from './support/machines/aDriveOnItsWay'
import type { Machine } from './support/machines/aMachine'
import { takeEverything, teamsOfMachines } from './support/machines/aTeamOfMachines'
import { cutsOf, putOn } from './support/machines/cutsOf'
import type { Cuts } from './support/machines/cutsOf'
import { realDisk } from './support/machines/diskCalls'
import { attach, isWhole, textsOn, visitsOn } from './support/machines/playWalk'
import { aDocument, aFinding, fields } from './support/visits'
import { allOf } from './support/wholeVisit'

/** Every day some of what the cuts leave, from the first to the last; `npm run soak -- --only cuts` takes all of it. */
const everyDay = 8

const someOf = (left: readonly string[]): readonly string[] =>
  isSoak
    ? left
    : left.filter((_, index) => index % Math.ceil(left.length / everyDay) === 0 || index === left.length - 1)

/** Two machines that have both written since they last heard of each other, also into the same words. */
const bothHaveWritten = async () => {
  const team = await teamsOfMachines()(2)
  const { visitId } = team
  const [a, b] = team.machines
  if (!a || !b) throw new Error('two machines')
  const write = async (machine: Machine, text: string) => {
    const { document, passages } = aDocument(`${text}.\n\n- Plans are clear`, [text])
    const own = { ...fields, author: machine.name }
    return machine.ask('notes.create', { visitId, fields: own, document, passages: [...passages] })
  }
  const common = await write(a, 'Visits are weekly')
  await a.ask('places.sendBundle', { visitId })
  await a.settled()
  await takeEverything(b, visitId)
  const reword = async (machine: Machine, to: string) => {
    const { document, revision, passages, ...note } = await machine.ask('notes.get', { noteId: common.id })
    const { at, author, area, activity, role, count, team: whose, case: code, tallies, leadersKnew } = note
    await machine.ask('notes.save', {
      noteId: common.id,
      basedOn: revision,
      fields: { at, author, area, activity, role, count, team: whose, case: code, tallies, leadersKnew },
      document: JSON.parse(JSON.stringify(document).replaceAll('weekly', to)) as Record<string, never>,
      passages: passages.map(({ id, direction, prompts }) => ({ id, direction, prompts })),
      checkpoint: true,
    })
  }
  await reword(a, 'daily')
  await reword(b, 'monthly')
  await write(b, 'One of B')
  const { id, passages } = await write(a, 'One of A')
  const content = aFinding(passages.map((each) => each.id))
  await a.ask('findings.create', { visitId, content })
  valueOf(await attach(a, visitId, id, 'The plan of A'))
  return { team, visitId, a, b, texts: ['daily', 'One of A', 'Support is timely'] }
}

it('leaves what was before or all of it, and loses nothing, wherever the power fails while a bundle is made, published, looked at, merged and put back', async () => {
  const { team, visitId, a, b, texts } = await bothHaveWritten()
  const { root, beside } = team
  const told = { 'calls cut': 0, 'different things left': 0, 'of them opened': 0 }
  const cut = async (machine: Machine, name: string, deed: () => Promise<unknown>) => {
    const cuts = await cutsOf(machine, { root, to: join(beside, name) }, deed)
    told['calls cut'] += cuts.calls
    told['different things left'] += cuts.left.length
    return cuts
  }
  const each = async ({ left }: Cuts, name: string, check: (machine: Machine) => Promise<void>) => {
    for (const folder of someOf(left)) {
      putOn(root, folder)
      const machine = await team.switchedOn(name)
      isWhole(machine.laptop())
      await check(machine)
      expect(machine.bugs).toEqual([])
      await machine.close()
      told['of them opened'] += 1
    }
  }

  const sent = await cut(a, 'sent', () => a.ask('places.sendBundle', { visitId }))
  await a.close()
  const published = join(beside, 'published')
  realDisk.cpSync(join(root, 'drives'), join(published, 'drives'), { recursive: true })

  // The same life of B looks, merges and puts back.
  const start = visitsOn(b.laptop())
  const looked = await cut(b, 'looked', () => b.ask('places.findBundles', { visitId }))
  const unmerged = visitsOn(b.laptop())
  const { found } = await b.ask('places.findBundles', { visitId })
  const [{ received } = { received: { receivedId: '' } }] = found
  let mergeId = ''
  const merged = await cut(b, 'merged', async () => {
    mergeId = (await b.ask('bundles.merge', { receivedId: received.receivedId })).mergeId ?? ''
  })
  const whole = visitsOn(b.laptop())
  const state = await allOf(b.laptop(), visitId)
  const undone = await cut(b, 'undone', () => b.ask('bundles.undoMerge', { visitId, mergeId }))
  expect(visitsOn(b.laptop())).toEqual(unmerged)

  // Whatever was left of a sending: it is sent, and what lies there is whole and brings everything.
  const reader = b.laptop().vault
  const identities = [await deviceIdentity(reader)]
  await each(sent, 'A', async (machine) => {
    for (const text of texts) expect(textsOn(machine.laptop())).toContain(text)
    await machine.ask('places.sendBundle', { visitId })
    await machine.ask('outbox.tryAgain', { placeId: null, itemId: null })
    await machine.settled()
    for (const item of await machine.ask('outbox.list', {})) expect(item.state).toBe('verified')
    const drive = aDriveOnItsWay(team.drive)
    drive.look()
    const opened = await Promise.all(drive.whole().map((bytes) => openExchange(bytes, { identities })))
    const bundles = opened.map((answer) => {
      if (!answer.ok) throw new Error('a bundle that does not open')
      return answer.value
    })
    const { plan } = valueOf(previewMerge(reader, visitId, bundles))
    expect(plan.gaps).toEqual([])
    for (const text of texts) expect(JSON.stringify(plan.records)).toContain(text)
    expect(bundles.some(({ files }) => files.size === 1)).toBe(true)
  })
  await b.close()

  putOn(root, published)
  const takesAll = async (machine: Machine) => {
    await takeEverything(machine, visitId)
    expect(await allOf(machine.laptop(), visitId)).toEqual(state)
  }
  const isOneOf = (machine: Machine, ...known: readonly unknown[]) =>
    expect(known.map((one) => JSON.stringify(one))).toContain(JSON.stringify(visitsOn(machine.laptop())))
  await each(looked, 'B', async (machine) => {
    isOneOf(machine, start, unmerged)
    await takesAll(machine)
  })
  await each(merged, 'B', async (machine) => {
    isOneOf(machine, unmerged, whole)
    await takesAll(machine)
  })
  await each(undone, 'B', async (machine) => {
    isOneOf(machine, whole, unmerged)
    const isThere = JSON.stringify(visitsOn(machine.laptop())) === JSON.stringify(whole)
    if (isThere) expect(await machine.ask('bundles.undoMerge', { visitId, mergeId })).toBe('undone')
    expect(visitsOn(machine.laptop())).toEqual(unmerged)
    await takesAll(machine)
  })
  for (const cuts of [sent, merged, undone]) expect(cuts.left.length).toBeGreaterThan(1)
  soakTold(told)
}, 600_000)
