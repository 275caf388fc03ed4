import { largestBundle } from '@shared/bundles/largestBundle'
import type { AppError } from '@shared/ipc/errors'
import { exchangeIn } from '../bundles/openExchange'
import type { ExchangeFault } from '../bundles/openExchange'
import { openBundleWith } from '../bundles/sealBundle'
import { readChosenBytes } from '../shell/readChosenFile'
import { done, refused } from './answer'
import type { CommandEnd } from './answer'
import { readKeyFile } from './bundleKey'
import type { BundleCommand } from './readBundleCommand'
import type { Workshop } from './workshop'

/** `bundle verify`: opens a bundle, holds every entry against the manifest and every change against its form. */
export const verifyBundle = async (
  { progress }: Pick<Workshop, 'progress'>,
  { file, key: keyFile }: Extract<BundleCommand, { kind: 'bundleVerify' }>,
): Promise<CommandEnd> => {
  const key = await readKeyFile(keyFile)
  if (!key.ok) return key.error
  const sealed = await readChosenBytes(file, largestBundle)
  if (!sealed.ok) return refused('The bundle cannot be used.', sealed.error)
  progress('Opening the bundle and checking all of it')
  const opened = await openBundleWith(sealed.value, key.value)
  if (!opened.ok) return refusedBundle(opened.error)
  const { manifest } = opened.value
  if (manifest.exchange === undefined) return done({ bundle: manifest, changes: null })
  const exchange = exchangeIn(opened.value)
  if (!exchange.ok) return refusedBundle(exchange.error)
  const { records, parked, files, referBacks } = exchange.value
  return done({
    bundle: manifest,
    changes: {
      known: records.length,
      ofNewerVersion: parked.length,
      attachments: files.size,
      referBacks: referBacks.length,
    },
  })
}

const refusedBundle = (fault: ExchangeFault): CommandEnd =>
  refused(
    typeof fault === 'object'
      ? `The changes in the bundle are damaged: line ${fault.changes.line} of changes.jsonl, ${fault.changes.kind}.`
      : `The bundle is refused: ${faultWords[fault]}.`,
  )

const faultWords: Readonly<Record<Exclude<ExchangeFault, object>, string>> = {
  notDecrypted: 'the key does not open it, or a byte of it was changed',
  notAnArchive: 'there is no archive in it',
  tooLarge: 'it would unpack to far more than it is',
  nameNotAllowed: 'an entry is named like a place on a disk',
  noManifest: 'it has no manifest that can be read',
  entriesDiffer: 'what is in it is not what its manifest says',
  countsDiffer: 'it holds more or fewer changes, attachments or refer-backs than its manifest says',
  noExchange: 'it says to take part in a shared visit and holds no changes',
}

/** Why the core refused a bundle. */
export const refusalWords: Readonly<Record<Extract<AppError, { kind: 'bundleRefused' }>['reason'], string>> =
  {
    notForThisComputer: faultWords.notDecrypted,
    wrongPassphrase: 'the passphrase does not open it, or a byte of it was changed',
    nothingToMerge: 'it is a copy of a visit and holds no changes to merge',
    newerVersion: 'the visit in it comes from a newer version of Visitbook',
    damaged: 'it is damaged',
  }
