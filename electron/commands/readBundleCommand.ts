import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'

/** Where the key of a bundle stands: never among the words of a command, which every program can read. */
export type KeyFile = { readonly identityFile: string } | { readonly passphraseFile: string }

export type BundleCommand =
  | {
      readonly kind: 'bundleExport'
      readonly file: string
      readonly out: string
      readonly readers: { readonly recipients: readonly string[] } | { readonly passphraseFile: string }
    }
  | { readonly kind: 'bundleVerify'; readonly file: string; readonly key: KeyFile }
  | {
      readonly kind: 'bundleMerge'
      readonly files: readonly string[]
      readonly out: string
      readonly key: KeyFile
    }

export const bundleUsage = `  bundle export VISIT.json --out DIR (--recipients age1...,age1... | --passphrase-file FILE)
                             seals a visit file as a bundle that colleagues can merge
  bundle verify BUNDLE (--identity FILE | --passphrase-file FILE)
                             opens a bundle, checks all of it and says what is in it; writes nothing
  bundle merge BUNDLE... --out DIR (--identity FILE | --passphrase-file FILE)
                             merges bundles of one visit, in any order, into DIR/visit.json`

/** Reads the words after `bundle`. */
export const readBundleCommand = (
  options: ReadonlyMap<string, string>,
  [deed, ...files]: readonly string[],
): Result<BundleCommand, string> => {
  const allowed = { export: ['out', 'recipients'], verify: ['identity'], merge: ['out', 'identity'] } as const
  if (deed !== 'export' && deed !== 'verify' && deed !== 'merge')
    return err('bundle needs one of export, verify and merge.')
  const known: readonly string[] = [...allowed[deed], 'passphrase-file']
  const unknown = [...options.keys()].find((name) => !known.includes(name))
  if (unknown !== undefined) return err(`bundle ${deed} has no option --${unknown.slice(0, 60)}.`)
  const [file] = files
  if (file === undefined)
    return err(`bundle ${deed} needs ${deed === 'export' ? 'the visit file' : 'the bundle'} to read.`)
  if (deed !== 'merge' && files.length > 1) return err(`bundle ${deed} takes one file.`)
  const out = options.get('out')
  if (deed !== 'verify' && out === undefined)
    return err(`bundle ${deed} needs --out DIR, the folder to write to.`)
  const passphraseFile = options.get('passphrase-file')
  const other = options.get(deed === 'export' ? 'recipients' : 'identity')
  if ((passphraseFile === undefined) === (other === undefined))
    return err(
      `bundle ${deed} needs either --${deed === 'export' ? 'recipients' : 'identity'} or --passphrase-file.`,
    )
  if (deed === 'export') {
    const readers =
      passphraseFile === undefined ? { recipients: (other ?? '').split(',') } : { passphraseFile }
    return ok({ kind: 'bundleExport', file, out: out ?? '', readers })
  }
  const key = passphraseFile === undefined ? { identityFile: other ?? '' } : { passphraseFile }
  return ok(
    deed === 'verify'
      ? { kind: 'bundleVerify', file, key }
      : { kind: 'bundleMerge', files, out: out ?? '', key },
  )
}
