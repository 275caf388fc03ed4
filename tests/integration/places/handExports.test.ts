import { join } from 'node:path'
import type { Input } from '@shared/ipc/contract'
import { expect, it } from 'vitest'
import { bundleFileHandlers } from '../../../electron/shell/bundleFileHandlers'
import type { Core } from '../../../electron/shell/coreClient'
import { aFolder, anOpenCore, errorOf, valueOf } from '../support/aCore'
import type { TestCore } from '../support/aCore'
import { aNote, aVisit } from '../support/visits'
import { all, aSender } from './support/aSender'

/** What the window asks for when somebody exports by hand; the file goes where it is told. */
const exportedBy = ({ core }: TestCore, file: string) => {
  const asked: Core = {
    ask: core.call,
    call: core.call as Core['call'],
    internal: core.call as Core['internal'],
    stop: async () => undefined,
  }
  const dialogs = {
    save: async () => file,
    open: async () => null,
    folder: async () => null,
    closeAnyway: async () => false,
    testFolder: null,
  }
  const handle = bundleFileHandlers({ core: asked, dialogs })['shell.exportBundle']
  return async (visitId: string, readers: Input<'shell.exportBundle'>['readers']) =>
    handle({ visitId, readers, referBacks: [] })
}

const aTeamOfThree = async () => {
  const sender = await aSender()
  await sender.addDrive()
  const { visitId } = sender
  const [lee, shah] = [await anOpenCore(aFolder()), await anOpenCore(aFolder())]
  const codes = await Promise.all(
    [lee, shah].map(async (each) => (await each.ask('bundles.code', {})).recipient),
  )
  for (const code of codes) await sender.ask('bundles.invite', { visitId, code, name: '' })
  await shah.ask('internal.addFolderPlace', { folder: sender.drive, name: 'The same drive' })
  const byHand = exportedBy({ ...sender, waits: [] }, join(aFolder(), 'stick.visitbundle'))
  const send = () => sender.ask('places.sendBundle', { visitId })
  return { sender, visitId, lee, shah, codes, byHand, send }
}

it('sends a bundle to the team after one that was exported for one colleague alone', async () => {
  const { sender, visitId, shah, codes, byHand, send } = await aTeamOfThree()
  const [lee = '', second = ''] = codes
  valueOf(await byHand(visitId, { computers: [lee] }))
  expect(await send()).toEqual({ sent: 'bundle', sequence: 2, places: 1 })
  await sender.until(all('verified'))
  const { found } = await shah.ask('places.findBundles', { visitId: null })
  expect(found.map(({ received }) => received.bundles.map(({ sequence }) => sequence))).toEqual([[2]])
  expect(await send()).toEqual({ sent: 'nothingNew' })

  // For all of them: what lies in the place already is enough.
  await aNote({ ...sender, waits: [] }, visitId, 'Visits are weekly.')
  valueOf(await byHand(visitId, { computers: [second, lee] }))
  expect(await send()).toEqual({ sent: 'nothingNew' })
})

it('sends a bundle to the team after one that was exported with a passphrase', async () => {
  const { visitId, byHand, send } = await aTeamOfThree()
  valueOf(await byHand(visitId, { passphrase: 'orchard lantern river' }))
  expect(await send()).toEqual({ sent: 'bundle', sequence: 2, places: 1 })
  expect(await send()).toEqual({ sent: 'nothingNew' })
})

it('seals a visit only for computers of its own team', async () => {
  const { sender, visitId, codes, byHand } = await aTeamOfThree()
  const [lee = ''] = codes
  const other = await aVisit({ ...sender, waits: [] })
  expect(errorOf(await byHand(other, { computers: [lee] }))).toEqual({ kind: 'notFound', noun: 'computer' })
  expect(await sender.ask('bundles.ofVisit', { visitId: other })).toMatchObject({ devices: [] })
  // Taken out of the team while the window still showed it.
  await sender.ask('bundles.removeComputer', { visitId, recipient: lee })
  expect(errorOf(await byHand(visitId, { computers: [...codes] }))).toEqual({
    kind: 'notFound',
    noun: 'computer',
  })
})
