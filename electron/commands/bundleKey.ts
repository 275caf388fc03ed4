import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { BundleKey } from '../bundles/sealBundle'
import { readChosenFile } from '../shell/readChosenFile'
import { refused } from './answer'
import type { CommandEnd } from './answer'
import type { KeyFile } from './readBundleCommand'

const largestKeyFile = 100_000

/** The key that a file holds: identities as the `age` command keeps them, or a passphrase on the first line. */
export const readKeyFile = async (key: KeyFile): Promise<Result<BundleKey, CommandEnd>> => {
  if ('passphraseFile' in key) {
    const passphrase = await readPassphrase(key.passphraseFile)
    return passphrase.ok ? ok({ passphrase: passphrase.value }) : passphrase
  }
  const text = await readChosenFile(key.identityFile, largestKeyFile)
  if (!text.ok) return err(refused('The file of the identity cannot be used.', text.error))
  const identities = text.value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(line))
  return identities.length > 0
    ? ok({ identities })
    : err(refused('The file of the identity holds none: a line that begins with AGE-SECRET-KEY-1.'))
}

export const readPassphrase = async (file: string): Promise<Result<string, CommandEnd>> => {
  const text = await readChosenFile(file, largestKeyFile)
  if (!text.ok) return err(refused('The file of the passphrase cannot be used.', text.error))
  const [passphrase = ''] = text.value.split(/\r?\n/)
  return passphrase === '' ? err(refused('The first line of the passphrase file is empty.')) : ok(passphrase)
}
