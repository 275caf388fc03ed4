import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OutboxItem } from '@shared/places/place'
import { courierHere } from '../../support/courierHere'
import type { Courier } from '../../../../electron/places/courier'
import { aFolder, anOpenCore } from '../../support/aCore'
import { someBytes } from '../../support/someBytes'
import { aVisit } from '../../support/visits'

/** A core whose waits end when the test says so, and a folder to send to. */
export const aSender = async (courier: Courier = courierHere, folder = aFolder()) => {
  const waits: { readonly milliseconds: number; readonly action: () => void }[] = []
  const opened = await anOpenCore(folder, {
    courier,
    after: (milliseconds, action) => {
      const wait = { milliseconds, action }
      // The vault's own waits are no concern here.
      if (milliseconds !== 300_000) waits.push(wait)
      return () => void (waits.includes(wait) && waits.splice(waits.indexOf(wait), 1))
    },
  })
  const drives = aFolder()
  const drive = join(drives, 'Drive of the team')
  mkdirSync(drive)
  const visitId = await aVisit(opened)
  const list = () => opened.ask('outbox.list', {})
  return {
    ...opened,
    waits,
    drive,
    aside: join(drives, 'pulled out'),
    visitId,
    list,
    addDrive: () => opened.ask('internal.addFolderPlace', { folder: drive, name: 'Drive of the team' }),
    queue: (fileName: string, content: Uint8Array = someBytes(1_000)) =>
      opened.ask('internal.queueDocument', { visitId, fileName, bytes: new Uint8Array(content) }),
    /** Looks again and again until the outbox is as it should be; each look lets what is on its way go on. */
    until: async (isSo: (items: readonly OutboxItem[]) => boolean) => {
      for (let looks = 0; looks < 4_000; looks += 1) {
        const items = await list()
        if (isSo(items)) return items
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      throw new Error(`The outbox stayed as ${JSON.stringify(await list())}`)
    },
  }
}

export const all = (state: OutboxItem['state']) => (items: readonly OutboxItem[]) =>
  items.length > 0 && items.every((item) => item.state === state)
export const waits = (items: readonly OutboxItem[]) =>
  items.length > 0 && items.every(({ state, fault }) => state === 'queued' && fault !== null)
