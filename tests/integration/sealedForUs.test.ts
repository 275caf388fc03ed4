import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, it } from 'vitest'
import { isSealedFor } from '../../electron/bundles/sealedForUs'
import { someBytes } from './support/someBytes'

const sealed = async (recipients: readonly string[]) => {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(new Uint8Array(someBytes(200_000)))
}

it('tells by the beginning of a bundle whether it is sealed for this computer', async () => {
  const identities = await Promise.all(Array.from({ length: 9 }, () => generateX25519Identity()))
  const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)))
  const stranger = await generateX25519Identity()
  const head = (await sealed(recipients)).subarray(0, 65_536)
  for (const identity of identities) expect(await isSealedFor(head, identity)).toBe(true)
  expect(await isSealedFor(head, stranger)).toBe(false)
})

it('says of one with a passphrase that it is not', async () => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase('orchard')
  encrypter.setScryptWorkFactor(4)
  const head = await encrypter.encrypt(new Uint8Array(10))
  expect(await isSealedFor(head, await generateX25519Identity())).toBe(false)
})

it('does not tell by what has not arrived yet, or is no bundle', async () => {
  const identity = await generateX25519Identity()
  const whole = await sealed([await identityToRecipient(identity)])
  for (const length of [0, 10, 60, 150])
    expect(await isSealedFor(whole.subarray(0, length), identity)).toBeNull()
  expect(await isSealedFor(new Uint8Array(65_536), identity)).toBeNull()
  expect(await isSealedFor(new Uint8Array(someBytes(65_536)), identity)).toBeNull()
})
