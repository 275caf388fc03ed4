import { expect, it } from 'vitest'
import { keepRecoveryKey, recoveryKeyHtml, recoveryKeyText } from '../../electron/shell/recoveryKey'

const key = '1NA0-RH5P-P7NV'
const made = new Date('2024-11-20T12:00:00Z')

it('is given until it is forgotten, and the last one made counts', () => {
  const kept = keepRecoveryKey()
  expect(kept.read()).toBeNull()
  kept.keep('first', 'nothing')
  kept.keep(key, 'nothing')
  expect(kept.read()).toBe(key)
  kept.forget()
  expect(kept.read()).toBeNull()
})

it('outlives a lock only where it opens nothing yet', () => {
  const kept = keepRecoveryKey()
  kept.keep(key, 'nothing')
  kept.locked()
  expect(kept.read()).toBe(key)
  kept.keep(key, 'notes')
  kept.locked()
  expect(kept.read()).toBeNull()
})

it('says on its page what it is, when it was made and how to keep it', () => {
  const text = recoveryKeyText(key, made)
  expect(text).toContain(`\n${key}\n`)
  expect(text).toContain('Made on 20 November 2024')
  expect(text).toContain('forget your passphrase')
  expect(text).toContain('locked place')
})

it('prints the same words, and no markup from a key', () => {
  const html = recoveryKeyHtml('<b>&', made)
  expect(html).toContain('&lt;b>&amp;')
  expect(html).toContain('<html lang="en-GB">')
  expect(html).not.toContain('<script')
})
