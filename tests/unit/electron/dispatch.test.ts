import { expect, it } from 'vitest'
import { z } from 'zod'
import { err, ok } from '@shared/result'
import { createBugReporter, createDispatch } from '../../../electron/ipc/dispatch'
import type { BugReport } from '../../../electron/ipc/dispatch'

const operations = {
  'words.count': { input: z.strictObject({ text: z.string() }), output: 0 as number },
  'words.fail': { input: z.strictObject({}), output: null },
  'words.refuse': { input: z.strictObject({}), output: null },
}

const aDispatch = (thrown: unknown = new Error('the text was: private words')) => {
  const bugs: BugReport[] = []
  const dispatch = createDispatch(
    operations,
    {
      'words.count': ({ text }) => ok(text.split(' ').length),
      'words.fail': () => {
        throw thrown
      },
      'words.refuse': () => err({ kind: 'locked' }),
    },
    createBugReporter(
      () => '0190f000-0000-7000-8000-00000badc0de',
      (bug) => bugs.push(bug),
    ),
    (error) => (error === 'disk' ? { kind: 'diskFull' } : null),
  )
  return { dispatch, bugs }
}

it('answers what the handler answers', async () => {
  const { dispatch } = aDispatch()
  expect(await dispatch('words.count', { text: 'one two' })).toEqual({ ok: true, value: 2 })
  expect(await dispatch('words.refuse', {})).toEqual({ ok: false, error: { kind: 'locked' } })
})

it('knows only its own operations, not those every object has', async () => {
  const { dispatch, bugs } = aDispatch()
  for (const name of ['toString', 'constructor', '__proto__', 'words.other', ''])
    expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { kind: 'invalidRequest' } })
  expect(bugs).toEqual([])
})

it('refuses input with extra or missing keys and says which, but not what was in them', async () => {
  const { dispatch } = aDispatch()
  const extra = await dispatch('words.count', { text: 'private', more: 'private' })
  const missing = await dispatch('words.count', { text: 7 })
  expect(extra).toMatchObject({ ok: false, error: { kind: 'invalidRequest', operation: 'words.count' } })
  expect(missing).toEqual({
    ok: false,
    error: { kind: 'invalidRequest', operation: 'words.count', issues: ['text: invalid_type'] },
  })
  expect(JSON.stringify([extra, missing])).not.toContain('private')
})

it('turns a bug into a reference, and reports its class and code without its message', async () => {
  const { dispatch, bugs } = aDispatch(Object.assign(new TypeError('private words'), { code: 'ERR_X' }))
  expect(await dispatch('words.fail', {})).toEqual({
    ok: false,
    error: { kind: 'unexpected', reference: '0badc0de' },
  })
  expect(bugs).toEqual([{ reference: '0badc0de', name: 'TypeError', code: 'ERR_X' }])
})

it('names the thrown failures it knows', async () => {
  const { dispatch, bugs } = aDispatch('disk')
  expect(await dispatch('words.fail', {})).toEqual({ ok: false, error: { kind: 'diskFull' } })
  expect(bugs).toEqual([])
})

it('answers even input that cannot be read', async () => {
  const { dispatch } = aDispatch()
  const hostile = {
    get text(): string {
      throw new Error('private words')
    },
  }
  expect(await dispatch('words.count', hostile)).toMatchObject({ ok: false, error: { kind: 'unexpected' } })
})
