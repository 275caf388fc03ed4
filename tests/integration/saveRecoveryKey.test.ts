import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepRecoveryKey } from '../../electron/shell/recoveryKey'
import { saveRecoveryKey } from '../../electron/shell/saveRecoveryKey'
import { aFolder, errorOf, valueOf } from './support/aCore'

const key = 'AAAA-BBBB'

it('writes the key that is shown', async () => {
  const folder = aFolder()
  const kept = keepRecoveryKey()
  kept.keep(key, 'notes')
  const save = () => Promise.resolve(join(folder, 'key.txt'))
  expect(valueOf(await saveRecoveryKey({ save }, kept))).toEqual({ fileName: 'key.txt' })
  expect(readFileSync(join(folder, 'key.txt'), 'utf8')).toContain(key)
})

it('a dialog left open gives away no key that was hidden by a lock meanwhile', async () => {
  const folder = aFolder()
  const kept = keepRecoveryKey()
  kept.keep(key, 'notes')
  const save = () => {
    kept.locked()
    return Promise.resolve(join(folder, 'key.txt'))
  }
  expect(errorOf(await saveRecoveryKey({ save }, kept))).toEqual({ kind: 'locked' })
  expect(readdirSync(folder)).toEqual([])
})
