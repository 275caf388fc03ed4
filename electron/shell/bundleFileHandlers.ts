import { basename } from 'node:path'
import { largestBundle } from '@shared/bundles/largestBundle'
import { codeFileText } from '@shared/bundles/teamComputer'
import type { contract, Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { BundleKey } from '../bundles/sealBundle'
import type { Handlers } from '../ipc/dispatch'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { bundleIntoOutbox } from './intoOutbox'
import { readChosenBytes, readChosenFile } from './readChosenFile'
import { writeVerified } from './writeVerified'

type BundleFileContract = Pick<
  typeof contract,
  | 'shell.saveCode'
  | 'shell.openCode'
  | 'shell.exportBundle'
  | 'shell.openBundle'
  | 'shell.readBundle'
  | 'shell.openBundleWith'
>

type Connections = { readonly core: Core; readonly dialogs: Dialogs }

const largestCodeFile = 10_000
const bundleFile = { name: 'Visitbook bundle', extensions: ['visitbundle'] }
const codeFile = { name: 'Code of a computer', extensions: ['txt'] }

/** Bundles and codes as files that people carry. */
export const bundleFileHandlers = ({ core, dialogs }: Connections): Handlers<BundleFileContract> => {
  /** The bundle that could not be opened last: sealed as it came, until another is tried. */
  let refused: Uint8Array | null = null

  const opened = async (
    sealed: Uint8Array,
    key: BundleKey | null,
  ): Promise<Result<Output<'shell.readBundle'>, AppError>> => {
    const looked = await core.internal('internal.openBundle', {
      sealed: new Uint8Array(sealed),
      key: given(key),
    })
    refused = looked.ok ? null : sealed
    return looked
  }

  return {
    'shell.saveCode': async () => {
      const code = await core.call('bundles.code', {})
      if (!code.ok) return code
      const { name } = code.value
      const path = await dialogs.save(`${fileWords(name || 'This computer')} code.txt`, codeFile)
      if (path === null) return ok(null)
      const written = await writeVerified(path, Buffer.from(codeFileText(code.value), 'utf8'))
      return written.ok ? ok({ fileName: basename(path) }) : written
    },

    'shell.openCode': async () => {
      const path = await dialogs.open('code', 'Open a colleague’s code', codeFile)
      if (path === null) return ok(null)
      const text = await readChosenFile(path, largestCodeFile)
      return text.ok ? ok({ text: text.value }) : err({ kind: 'unusableFile', problems: text.error })
    },

    'shell.exportBundle': (input) => exportBundleFile(core, dialogs, input),

    'shell.openBundle': async () => {
      const path = await dialogs.open('bundle', 'Bring in a bundle', bundleFile)
      if (path === null) return ok(null)
      const bytes = await readChosenBytes(path, largestBundle)
      return bytes.ok ? opened(bytes.value, null) : err({ kind: 'unusableFile', problems: bytes.error })
    },

    'shell.readBundle': ({ bytes }) => opened(bytes, null),

    'shell.openBundleWith': async ({ passphrase }) =>
      refused === null ? err({ kind: 'notFound', noun: 'bundle' }) : opened(refused, { passphrase }),
  }
}

/** The file gets its place first: a bundle that nobody wanted to keep would leave a hole in the numbers. */
const exportBundleFile = async (
  core: Core,
  dialogs: Dialogs,
  { visitId, readers, referBacks: named }: Parsed<'shell.exportBundle'>,
): Promise<Result<Output<'shell.exportBundle'>, AppError>> => {
  const [visit, exchange, code] = await Promise.all([
    core.call('visits.get', { visitId }),
    core.call('bundles.ofVisit', { visitId }),
    core.call('bundles.code', {}),
  ])
  if (!visit.ok) return visit
  if (!exchange.ok) return exchange
  if (!code.ok) return code
  const { computers, nextBundle } = exchange.value
  const codes = 'passphrase' in readers ? [] : readers.computers
  const wanted = computers.filter(({ recipient }) => codes.includes(recipient))
  // Whoever was ticked stands in the team of this visit: of another one's, nobody is to read this.
  if (wanted.length < new Set(codes).size) return err({ kind: 'notFound', noun: 'computer' })
  const { name } = code.value
  const authority = visit.value.authority.shortName || visit.value.authority.name
  const path = await dialogs.save(
    `${fileWords(authority)}, ${fileWords(name)}, bundle ${nextBundle}.visitbundle`,
    bundleFile,
  )
  if (path === null) return ok(null)
  // Who has sent nothing yet has said to have nothing: then everything is in it.
  const isKnown = 'computers' in readers && wanted.every(({ device }) => device !== '')
  const exported = await core.internal('internal.exportBundle', {
    visitId,
    others: isKnown ? wanted.map(({ device }) => device) : [],
    deviceName: name,
    readers: 'passphrase' in readers ? readers : { colleagues: [...readers.computers] },
    documents: {},
    referBacks: [...named],
  })
  if (!exported.ok) return exported
  const { sealed, sequence, changes, attachments, referBacks } = exported.value
  const written = await writeVerified(path, sealed)
  if (!written.ok) return written
  const queued = await bundleIntoOutbox(core, { visitId, path, content: sealed, sequence, sealedFor: codes })
  if (!queued.ok) return queued
  return ok({
    fileName: basename(path),
    bytes: written.value.bytes,
    sequence,
    changes,
    attachments,
    referBacks,
  })
}

const given = (key: BundleKey | null) =>
  key === null || 'passphrase' in key ? key : { identities: [...key.identities] }

/** What every file system takes in a name. */
const fileWords = (words: string): string =>
  words
    .replaceAll(/[\\/:*?"<>|\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 60) || 'Visitbook'
