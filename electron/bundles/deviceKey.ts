import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { OpenVault } from '../vault/openVault'
import { readSetting, writeSetting } from '../vault/settings'

/** The public half of an age identity: what colleagues seal for. It may be shown to anybody. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity)

/** This computer's own identity, made when it is first needed. It never leaves the vault. */
export const deviceIdentity = async (vault: OpenVault): Promise<string> => {
  const known = readSetting(vault.db, 'bundleIdentity')
  if (known !== null) return known
  const made = await generateX25519Identity()
  // Somebody may have asked at the same time: the first one counts.
  const first = readSetting(vault.db, 'bundleIdentity')
  if (first !== null) return first
  writeSetting(vault.db, 'bundleIdentity', made)
  return made
}

/** The code by which colleagues seal bundles for this computer. */
export const deviceRecipient = async (vault: OpenVault): Promise<string> =>
  recipientOf(await deviceIdentity(vault))

/** A recipient's code as somebody typed or pasted it; null: it is none, or a letter of it is wrong. */
export const readRecipient = (typed: string): string | null => {
  const code = typed.replaceAll(/\s/g, '').toLowerCase()
  if (!/^age1[0-9a-z]{58}$/.test(code)) return null
  try {
    new Encrypter().addRecipient(code)
    return code
  } catch {
    return null
  }
}

/** For whom a bundle for these colleagues is sealed: for them, for this computer, and for the organisation's key. */
export const recipientsFor = async (
  vault: OpenVault,
  colleagues: readonly string[],
): Promise<readonly string[]> => {
  const organisation = readSetting(vault.db, 'organisationRecipient') ?? ''
  const all = [...colleagues, await deviceRecipient(vault), ...(organisation === '' ? [] : [organisation])]
  return [...new Set(all)]
}
