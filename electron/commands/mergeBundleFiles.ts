import { largestBundle } from '@shared/bundles/largestBundle'
import type { ExchangeOfVisit, ReceivedSummary } from '@shared/bundles/receivedSummary'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { BundleKey } from '../bundles/sealBundle'
import { readChosenBytes } from '../shell/readChosenFile'
import { done, refused } from './answer'
import type { CommandEnd } from './answer'
import { readKeyFile } from './bundleKey'
import type { OutputFolder } from './outputFolder'
import type { BundleCommand } from './readBundleCommand'
import { refusalWords } from './verifyBundle'
import { visitFileText } from './visitFileText'
import { endOf, openThrowAwayVault } from './workshop'
import type { Workshop } from './workshop'

/** `bundle merge`: merges bundles of one visit in a vault that is thrown away, and writes the visit in its open form. */
export const mergeBundleFiles = async (
  workshop: Workshop,
  folder: OutputFolder,
  { files, key: keyFile }: Extract<BundleCommand, { kind: 'bundleMerge' }>,
): Promise<CommandEnd> => {
  const key = await readKeyFile(keyFile)
  if (!key.ok) return key.error
  const opened = await openThrowAwayVault(workshop.core)
  if (!opened.ok) return endOf(opened.error)
  const merged = await mergeAll(workshop, files, key.value)
  if (!merged.ok) return merged.error
  const { visitId, words } = merged.value
  const visit = await visitFileText(workshop.core, visitId)
  if (!visit.ok) return endOf(visit.error)
  const overview = await workshop.core.call('bundles.ofVisit', { visitId })
  if (!overview.ok) return endOf(overview.error)
  const referBacks = await workshop.core.call('referBacks.list', { visitId })
  if (!referBacks.ok) return endOf(referBacks.error)
  const added = await folder.add('visit', 'visit.json', Buffer.from(visit.value.text, 'utf8'))
  if (!added.ok) return endOf(added.error)
  const written = await folder.finish()
  if (!written.ok) return endOf(written.error)
  for (const line of overview.value.gaps) workshop.progress(`  ${line}`)
  const named = referBacks.value.length
  if (named > 0)
    workshop.progress(
      `  ${named} ${named === 1 ? 'refer-back' : 'refer-backs'} came by name and ${named === 1 ? 'is' : 'are'} not in visit.json: ` +
        'bring the bundle into Visitbook to read and answer them.',
    )
  return done({
    files: written.value,
    merged: words,
    passagesLeftOut: visit.value.left,
    referBacksLeftOut: named,
    ...toldOf(overview.value),
  })
}

const toldOf = ({ devices, gaps, clashes }: ExchangeOfVisit) => ({
  gaps,
  clashes,
  devices: devices.map(({ name, last }) => ({ name, lastBundle: last })),
})

type Merged = { readonly visitId: string; readonly words: readonly (readonly string[])[] }

/** In any order: a bundle that builds on one that comes later waits for it. */
const mergeAll = async (
  { core, progress }: Workshop,
  files: readonly string[],
  key: BundleKey,
): Promise<Result<Merged, CommandEnd>> => {
  let waiting = files
  const words: (readonly string[])[] = []
  let visit = ''
  while (waiting.length > 0) {
    const left: string[] = []
    for (const file of waiting) {
      const opened = await openFile(core, file, key)
      if (!opened.ok) return opened
      if (opened.value === null) {
        left.push(file)
        continue
      }
      const { receivedId, visitId } = opened.value
      if (visit !== '' && visit !== visitId)
        return err(refused('The bundles are of more than one visit. Nothing was written.'))
      const done = await core.call('bundles.merge', { receivedId })
      if (!done.ok) return err(endOf(done.error))
      for (const line of done.value.words) progress(`  ${line}`)
      visit = visitId
      words.push(done.value.words)
    }
    if (left.length === waiting.length)
      return err(refused('No bundle among them brings the visit itself: one before them is missing.'))
    waiting = left
  }
  return visit === '' ? err(refused('There is no bundle to merge.')) : ok({ visitId: visit, words })
}

/** null: the visit that it changes has not come yet. */
const openFile = async (
  core: Workshop['core'],
  file: string,
  key: BundleKey,
): Promise<Result<ReceivedSummary | null, CommandEnd>> => {
  const sealed = await readChosenBytes(file, largestBundle)
  if (!sealed.ok) return err(refused('A bundle cannot be used. Nothing was written.', sealed.error))
  const bytes = new Uint8Array(sealed.value)
  const opened = await core.internal('internal.openBundle', { sealed: bytes, key: mutable(key) })
  if (opened.ok) return opened
  if (opened.error.kind === 'notFound') return ok(null)
  return err(
    opened.error.kind === 'bundleRefused'
      ? refused(`A bundle is refused: ${refusalWords[opened.error.reason]}. Nothing was written.`)
      : endOf(opened.error),
  )
}

const mutable = (key: BundleKey) =>
  'passphrase' in key ? { passphrase: key.passphrase } : { identities: [...key.identities] }
