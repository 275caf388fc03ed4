import { cpSync } from 'node:fs'
import { expect, it } from 'vitest'
import { aCore, aFolder, anOpenCore, passphrase } from '../support/aCore'
import type { TestCore } from '../support/aCore'
import { aNote } from '../support/visits'
import { aSender } from './support/aSender'

/** Merges whatever the places bring for the visit; answers how many bundles came. */
const bringIn = async (core: Pick<TestCore, 'ask'>, visitId: string): Promise<number> => {
  const { found } = await core.ask('places.findBundles', { visitId })
  for (const { received } of found) await core.ask('bundles.merge', { receivedId: received.receivedId })
  return found.reduce((sum, { received }) => sum + received.bundles.length, 0)
}

/** Two laptops made from one image, so that both have the same identity, and a colleague who knows both. */
const twinsAndColleague = async () => {
  const folder = aFolder()
  const sender = await aSender(undefined, folder)
  await sender.addDrive()
  const { visitId } = sender
  const colleague = await anOpenCore(aFolder())
  await colleague.ask('internal.addFolderPlace', { folder: sender.drive, name: 'The same drive' })
  const { recipient } = await colleague.ask('bundles.code', {})
  await sender.ask('bundles.invite', { visitId, code: recipient, name: 'B' })
  await sender.core.close()
  const copy = aFolder()
  cpSync(folder, copy, { recursive: true })
  const [one, other] = [aCore(folder), aCore(copy)]
  for (const twin of [one, other]) await twin.ask('vault.unlock', { passphrase })
  const sent = async (core: Pick<TestCore, 'ask'>) => {
    const answer = await core.ask('places.sendBundle', { visitId })
    if (answer.sent === 'bundle')
      await expect
        .poll(async () => (await core.ask('outbox.list', {})).every(({ state }) => state === 'verified'))
        .toBe(true)
    return answer.sent
  }
  return { one, other, colleague, visitId, sent }
}

it('brings together what two laptops with the same identity wrote, and says that there are two of them', async () => {
  const { one, other, visitId, sent } = await twinsAndColleague()
  await aNote(one, visitId, 'Visits are weekly.')
  await aNote(other, visitId, 'Plans are late.')
  expect([await sent(one), await sent(other)]).toEqual(['bundle', 'bundle'])
  const { found } = await one.ask('places.findBundles', { visitId })
  expect(found[0]?.received.words.join(' ')).toContain('same identity')
  for (const twin of [one, other]) {
    expect(await bringIn(twin, visitId)).toBe(1)
    expect(await twin.ask('notes.list', { visitId })).toHaveLength(2)
    // Once is enough, though the merge takes no number from a bundle in this computer's own name.
    expect((await twin.ask('places.findBundles', { visitId })).found).toEqual([])
    await twin.ask('vault.lock', {})
    await twin.ask('vault.unlock', { passphrase })
    expect((await twin.ask('places.findBundles', { visitId })).found).toEqual([])
  }
})

it('has nothing new to send once everything is told, also where numbers were given twice', async () => {
  const { one, other, colleague, visitId, sent } = await twinsAndColleague()
  await aNote(one, visitId, 'Visits are weekly.')
  await aNote(other, visitId, 'Plans are late.')
  const all = [one, other, colleague]
  for (const each of [one, other]) await sent(each)
  for (let round = 0; round < 3; round += 1)
    for (const each of all) {
      await bringIn(each, visitId)
      await sent(each)
    }
  for (const each of all) {
    expect(await bringIn(each, visitId)).toBe(0)
    expect(await sent(each)).toBe('nothingNew')
  }
  await aNote(colleague, visitId, 'Staff know the children.')
  expect([await sent(colleague), await sent(colleague)]).toEqual(['bundle', 'nothingNew'])
})
