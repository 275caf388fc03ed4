import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { zipSync } from 'fflate'
import { BundleManifest, bundleFormat } from '@shared/bundles/bundleFormat'
import type { BundleExchange } from '@shared/bundles/bundleFormat'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { readZip } from './readZip'
import { sha256 } from './sha256'

/** Name in the bundle -> content. Names are plain file names, without folders. */
export type BundleEntries = Readonly<Record<string, Uint8Array>>

const manifestName = 'manifest.json'

/** What was in a bundle, and the hash of its manifest, by which a bundle is known however it was encrypted. */
export type OpenBundle = {
  readonly manifest: BundleManifest
  readonly manifestHash: string
  readonly entries: BundleEntries
}

/** `tooLarge`: it would unpack to far more than it is. `nameNotAllowed`: an entry is named like a place on a disk. */
export type BundleFault =
  'notDecrypted' | 'notAnArchive' | 'tooLarge' | 'nameNotAllowed' | 'noManifest' | 'entriesDiffer'

/** A new age identity; who has it opens what was sealed for it, with this app or with the `age` command. */
export const newBundleIdentity = () => generateX25519Identity()

/** Who can open a bundle: those whose keys are named, or whoever knows a passphrase. age lets nobody mix the two. */
export type Sealing = { readonly recipients: readonly string[] } | { readonly passphrase: string }

/** What opens a bundle: keys, one of which is enough, or a passphrase. */
export type BundleKey = { readonly identities: readonly string[] } | { readonly passphrase: string }

/** Packs the entries with a manifest of their hashes and encrypts the whole for one identity. */
export const sealBundle = async (
  entries: BundleEntries,
  { identity, now }: { readonly identity: string; readonly now: string },
): Promise<Uint8Array> =>
  sealWithManifest(entries, manifestOf(entries, now), { recipients: [await identityToRecipient(identity)] })

/** What vouches for the entries, as it stands in the bundle; with `exchange` it takes part in a shared visit. */
export const manifestOf = (entries: BundleEntries, now: string, exchange?: BundleExchange): Uint8Array => {
  const manifest: BundleManifest = {
    format: bundleFormat,
    version: 1,
    sealedAt: now,
    entries: Object.entries(entries).map(([name, content]) => describe(name, content)),
    ...(exchange ? { exchange } : {}),
  }
  return Buffer.from(JSON.stringify(manifest, null, 2), 'utf8')
}

/** Encrypts entries and the manifest that was made of them. */
export const sealWithManifest = (
  entries: BundleEntries,
  manifest: Uint8Array,
  sealing: Sealing,
): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  if ('passphrase' in sealing) encrypter.setPassphrase(sealing.passphrase)
  else {
    // Without a recipient, age would make a file that nobody can ever open.
    if (sealing.recipients.length === 0) throw new Error('A bundle needs somebody who can open it')
    for (const recipient of new Set(sealing.recipients)) encrypter.addRecipient(recipient)
  }
  // Documents are compressed already; storing them keeps a damaged bundle's other entries readable.
  return encrypter.encrypt(zipSync({ [manifestName]: manifest, ...entries }, { level: 0 }))
}

/** Opens a bundle with an identity and believes nothing in it that its manifest does not vouch for. */
export const openBundle = (sealed: Uint8Array, identity: string): Promise<Result<OpenBundle, BundleFault>> =>
  openBundleWith(sealed, { identities: [identity] })

/** The same with several keys or a passphrase. */
export const openBundleWith = async (
  sealed: Uint8Array,
  key: BundleKey,
): Promise<Result<OpenBundle, BundleFault>> => {
  const archive = await decrypted(sealed, key)
  return archive === null ? err('notDecrypted') : readArchive(archive)
}

/** What is in a decrypted bundle; checked whole, before any of it is used. */
export const readArchive = (archive: Uint8Array): Result<OpenBundle, BundleFault> => {
  const files = unzipped(archive)
  if (!files.ok) return files
  const { [manifestName]: json, ...entries } = files.value
  const manifest = json === undefined ? null : readManifest(json)
  if (json === undefined || manifest === null) return err('noManifest')
  const found = Object.entries(entries).map(([name, content]) => describe(name, content))
  return sameEntries(found, manifest.entries)
    ? ok({ manifest, manifestHash: sha256(json), entries })
    : err('entriesDiffer')
}

const describe = (name: string, content: Uint8Array) => ({
  name,
  bytes: content.byteLength,
  sha256: sha256(content),
})

const sameEntries = (found: BundleManifest['entries'], told: BundleManifest['entries']) => {
  const lines = (entries: BundleManifest['entries']) =>
    entries.map((entry) => `${entry.name}\0${entry.bytes}\0${entry.sha256}`).sort()
  return JSON.stringify(lines(found)) === JSON.stringify(lines(told))
}

const decrypted = async (sealed: Uint8Array, key: BundleKey) => {
  const decrypter = new Decrypter()
  try {
    if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
    else for (const identity of key.identities) decrypter.addIdentity(identity)
    return await decrypter.decrypt(sealed)
  } catch {
    return null
  }
}

/** No bundle of ours unpacks to more than a little over its size; another zip tool may have compressed its texts. */
const mostTimesItsSize = 30
const alwaysAllowed = 16_000_000
/** Names are never used as paths; what looks like one was not made by us. */
const allowedName = /^(?:attachments\/[0-9a-f]{64}|[^./\\\p{C}][^/\\\p{C}]{0,254})$/u

const unzipped = (archive: Uint8Array) =>
  readZip(archive, {
    mostBytes: Math.max(alwaysAllowed, archive.byteLength * mostTimesItsSize),
    isAllowed: (name) => allowedName.test(name) && name !== '__proto__',
  })

const readManifest = (json: Uint8Array) => {
  try {
    const read = BundleManifest.safeParse(JSON.parse(Buffer.from(json).toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
