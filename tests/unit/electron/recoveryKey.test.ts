import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newRecoverySecret, readRecoveryKey, recoverySecretToText } from '../../../electron/vault/recoveryKey'

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes))

it('prints 160 bits in nine groups of four, without letters that can be misread', () => {
  expect(newRecoverySecret()).toHaveLength(20)
  expect(recoverySecretToText(newRecoverySecret())).toMatch(
    /^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/,
  )
})

it('reads back every key it prints, however it is typed', () => {
  fc.assert(
    fc.property(secrets, fc.infiniteStream(fc.constantFrom('', ' ', '-', ' – ')), (secret, gaps) => {
      const printed = recoverySecretToText(secret)
      const sloppy = [...printed.replaceAll('-', '').toLowerCase()]
        .map((character) => character.replace('0', 'o').replace('1', 'l') + gaps.next().value)
        .join('')
      expect(readRecoveryKey(printed)).toEqual(secret)
      expect(readRecoveryKey(sloppy)).toEqual(secret)
    }),
    { seed: 1, numRuns: 200 },
  )
})

it('finds every single wrong character by the checksum, but for one in a million', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const printed = recoverySecretToText(Buffer.alloc(20, 7)).replaceAll('-', '')
  for (let place = 0; place < printed.length; place += 1)
    for (const other of alphabet)
      if (other !== printed[place])
        expect(readRecoveryKey(printed.slice(0, place) + other + printed.slice(place + 1))).toBeNull()
})

it('takes nothing else for a recovery key', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readRecoveryKey(text)).toBeNull()
    }),
    { seed: 2, numRuns: 300 },
  )
})
