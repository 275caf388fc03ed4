import { readRecipient } from '../bundles/deviceKey'
import { largestVisitFile, readChosenFile } from '../shell/readChosenFile'
import { done, refused } from './answer'
import type { CommandEnd } from './answer'
import { readPassphrase } from './bundleKey'
import type { OutputFolder } from './outputFolder'
import type { BundleCommand } from './readBundleCommand'
import { endOf, openThrowAwayVault } from './workshop'
import type { Workshop } from './workshop'

/** `bundle export`: seals a visit file as a bundle that is opened again before it is called done. */
export const exportBundleFile = async (
  { core, progress }: Workshop,
  folder: OutputFolder,
  { file, readers }: Extract<BundleCommand, { kind: 'bundleExport' }>,
): Promise<CommandEnd> => {
  const text = await readChosenFile(file, largestVisitFile)
  if (!text.ok) return refused('The visit file cannot be used. Nothing was written.', text.error)
  const wanted = await readersOf(readers)
  if ('exitCode' in wanted) return wanted
  const opened = await openThrowAwayVault(core)
  if (!opened.ok) return endOf(opened.error)
  const imported = await core.internal('internal.importVisitFile', { text: text.value })
  if (!imported.ok) return endOf(imported.error)
  const { visitId, problems } = imported.value
  progress('Sealing the bundle, opening it again and comparing')
  const exported = await core.internal('internal.exportBundle', {
    visitId,
    others: [],
    deviceName: '',
    readers: wanted,
    documents: {},
  })
  if (!exported.ok) return endOf(exported.error)
  const { sealed, changes, leftOut } = exported.value
  const added = await folder.add('bundle', 'visit.visitbundle', sealed)
  if (!added.ok) return endOf(added.error)
  const files = await folder.finish()
  if (!files.ok) return endOf(files.error)
  for (const written of files.value) progress(`  ${written.path}`)
  return done({ files: files.value, issues: problems, changes, passagesLeftOut: leftOut })
}

const readersOf = async (readers: Extract<BundleCommand, { kind: 'bundleExport' }>['readers']) => {
  if ('passphraseFile' in readers) {
    const passphrase = await readPassphrase(readers.passphraseFile)
    return passphrase.ok ? { passphrase: passphrase.value } : passphrase.error
  }
  const codes = readers.recipients.map(readRecipient)
  const colleagues = codes.filter((code) => code !== null)
  return colleagues.length === codes.length
    ? { colleagues }
    : refused('--recipients takes codes that begin with age1, parted by commas; one of them is none.')
}
