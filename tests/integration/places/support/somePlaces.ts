import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PlaceFailure } from '@shared/places/placeFaults'
import type { Result } from '@shared/result'
import { folderAccess } from '../../../../electron/places/folderAccess'
import { createPlace } from '../../../../electron/places/place'
import { temporaryName } from '../../../../electron/places/publish'
import type { FileToSend } from '../../../../electron/places/publish'
import type { PlaceAccess, PlacePath } from '../../../../electron/places/placeAccess'
import { webDavAccess } from '../../../../electron/places/webdav/webDavAccess'
import { aFolder, nextId } from '../../support/aCore'
import { someBytes } from '../../support/someBytes'
import { faultyProxy } from './faultyProxy'
import { installed, password, user, webDavPrograms } from './webDavServers'
import type { WebDavProgram } from './webDavServers'

/** A place for a test, and the folder in which its files really lie. */
export type RealPlace = { readonly access: PlaceAccess; readonly folder: string }

export type KindOfPlace = {
  readonly name: string
  readonly isInstalled: boolean
  readonly open: () => Promise<RealPlace>
}

export const folderPlace: KindOfPlace = {
  name: 'a folder',
  isInstalled: true,
  open: async () => {
    const folder = aFolder()
    return { folder, access: folderAccess(folder) }
  },
}

/** Long enough for a busy machine to answer on loopback. */
const patience = 20_000

export const behindProxy = async (program: WebDavProgram, wait = patience, served = aFolder()) => {
  const folder = join(served, 'files of the team')
  mkdirSync(folder)
  const running = await program.start(served)
  const proxy = await faultyProxy(running.port)
  const server = {
    address: new URL('files%20of%20the%20team/', proxy.address),
    user,
    password,
    patience: wait,
    signal: null,
  }
  return { folder, proxy, server, running, access: webDavAccess(server) }
}

/** Everything that is called a place, each with what really holds the files. */
export const kindsOfPlace: readonly KindOfPlace[] = [
  folderPlace,
  ...webDavPrograms.map((program) => ({
    name: `WebDAV by ${program.name}${installed(program)}`,
    isInstalled: program.isInstalled,
    open: () => behindProxy(program),
  })),
]

export const placeIn = ({ access }: RealPlace) => createPlace(access)

export const aFile = (path: PlacePath, bytes: Uint8Array = someBytes(5_000)): FileToSend => ({
  path,
  size: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  temporary: temporaryName(nextId()),
  async *content() {
    for (let at = 0; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536)
  },
})

export const faultIn = <T>(answer: Result<T, PlaceFailure>): string =>
  answer.ok ? `no fault: ${JSON.stringify(answer.value)}` : answer.error.fault

export const good = <T>(answer: Result<T, PlaceFailure>): T => {
  if (answer.ok) return answer.value
  throw new Error(`Expected a value, got ${answer.error.fault}`)
}

export const ignored = (): void => undefined
