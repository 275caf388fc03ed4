import { expect, it } from 'vitest'
import { anOpenCore, errorOf, passphrase } from './support/aCore'

it('keeps changed keys through a lock, those of another version among them', async () => {
  const { core, ask } = await anOpenCore()
  expect(await ask('settings.shortcuts', {})).toEqual({})
  const keys = { 'note.new': 'Ctrl+J', 'of.another.version': 'F9' }
  await ask('settings.setShortcuts', { keys })
  await ask('vault.lock', {})
  expect(errorOf(await core.call('settings.shortcuts', {}))).toEqual({ kind: 'locked' })
  await ask('vault.unlock', { passphrase })
  expect(await ask('settings.shortcuts', {})).toEqual(keys)
  await ask('settings.setShortcuts', { keys: {} })
  expect(await ask('settings.shortcuts', {})).toEqual({})
})

it('refuses keys that cannot be keys, and keeps what was there', async () => {
  const { core, ask } = await anOpenCore()
  await ask('settings.setShortcuts', { keys: { 'note.new': 'Ctrl+J' } })
  for (const keys of [{ 'note.new': 'x'.repeat(41) }, { 'note.new': 7 }, 'Ctrl+J', { '': 'F9' }])
    expect(errorOf(await core.call('settings.setShortcuts', { keys })).kind).toBe('invalidRequest')
  expect(await ask('settings.shortcuts', {})).toEqual({ 'note.new': 'Ctrl+J' })
})
