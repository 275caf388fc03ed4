import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { newBundleIdentity, openBundle, sealBundle } from '../bundles/sealBundle'
import type { BundleEntries } from '../bundles/sealBundle'
import { failed } from './answer'
import type { CommandEnd } from './answer'
import type { DraftedVisit } from './draftVisit'
import type { OutputFolder } from './outputFolder'
import { visitFileText } from './visitFileText'
import { endOf } from './workshop'
import type { Workshop } from './workshop'

type SealedBundle = {
  readonly name: string
  /** Opens the bundle, also with the `age` command: the sample's evidence is invented, so it may be shown. */
  readonly identity: string
  /** Passages or uses of them that the open form cannot name, because their words stand twice or are gone. */
  readonly passagesLeftOut: number
  readonly entries: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

/** Seals the visit and its documents, opens the seal again and compares every byte before calling it done. */
export const addBundle = async (
  { core, progress, now }: Workshop,
  folder: OutputFolder,
  drafted: DraftedVisit,
): Promise<Result<SealedBundle, CommandEnd>> => {
  progress('Sealing the bundle')
  const visit = await visitFileText(core, drafted.visitId)
  if (!visit.ok) return err(endOf(visit.error))
  const entries: BundleEntries = {
    'visit.json': Buffer.from(visit.value.text, 'utf8'),
    ...Object.fromEntries(drafted.documents.map((document) => [document.name, document.content])),
  }
  const identity = await newBundleIdentity()
  const sealed = await sealBundle(entries, { identity, now: now() })
  progress('Opening it again and comparing')
  const opened = await openBundle(sealed, identity)
  if (!opened.ok || !sameContent(entries, opened.value.entries)) {
    return err(failed('The sealed bundle could not be opened again as it was.', 'bundleDiffers'))
  }
  const name = `${(drafted.documents[0]?.name ?? 'visit').replace(/\.[^.]+$/, '')}.visitbundle`
  if (visit.value.left > 0)
    progress(`  ${visit.value.left} passages cannot be named in visit.json and are not in it`)
  const added = await folder.add('bundle', name, sealed)
  if (!added.ok) return err(endOf(added.error))
  return ok({ name, identity, passagesLeftOut: visit.value.left, entries: opened.value.manifest.entries })
}

const sameContent = (one: BundleEntries, other: BundleEntries) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, content]) => {
    const found = other[name]
    return found !== undefined && Buffer.compare(content, found) === 0
  })
