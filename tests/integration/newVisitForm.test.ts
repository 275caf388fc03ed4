import { afterEach, expect, it, vi } from 'vitest'
import {
  frameworkChosen,
  newVisitChanged,
  newVisitForgotten,
  newVisitLookedAt,
  useNewVisitStore,
} from '../../renderer/visits/newVisitStore'
import { wentTo } from '../../renderer/navigationStore'
import { saveEverything } from '../../renderer/unsaved'
import { emptyTheWindow } from '../../renderer/vault/emptied'
import { anOpenCore, passphrase } from './support/aCore'

afterEach(() => {
  emptyTheWindow()
  vi.unstubAllGlobals()
})

const shown = () => {
  const { frameworkId, draft } = useNewVisitStore.getState()
  return { frameworkId, ...draft }
}

/** The form in its window, over a real core. */
const aForm = async () => {
  const core = await anOpenCore()
  vi.stubGlobal('window', { bridge: { call: core.call } })
  wentTo({ kind: 'newVisit' })
  await newVisitLookedAt()
  /** As locking does it: what is typed is saved, the key goes, the window is emptied. */
  const lock = async () => {
    await saveEverything()
    await core.ask('vault.lock', {})
    return emptyTheWindow()
  }
  const unlock = async () => {
    await core.ask('vault.unlock', { passphrase })
    await newVisitLookedAt()
  }
  return { ...core, lock, unlock }
}

it('the form is kept as far as it is filled in, and is as it was after a lock', async () => {
  const { lock, unlock } = await aForm()
  newVisitChanged({ authorityName: 'Testshire Council', themes: ['FD'], scope: 'the front door' })
  frameworkChosen('ilacs-focused-visit')
  const before = shown()
  expect(await lock()).toEqual({ hasLostForm: false, hasKeptForm: true })
  expect(shown()).toMatchObject({ frameworkId: null, authorityName: '', scope: '', themes: [] })
  await unlock()
  expect(shown()).toEqual(before)
})

it('what could not be kept is said to be lost', async () => {
  const { ask } = await aForm()
  newVisitChanged({ authorityName: 'Testshire Council' })
  await ask('vault.lock', {})
  await saveEverything()
  expect(emptyTheWindow()).toEqual({ hasLostForm: true, hasKeptForm: false })
})

it('a form that nobody began, or that was given up, is neither kept nor spoken of', async () => {
  const { ask, lock, unlock } = await aForm()
  expect(await lock()).toEqual({ hasLostForm: false, hasKeptForm: false })
  await unlock()
  newVisitChanged({ authorityName: 'Testshire Council' })
  await saveEverything()
  expect(await ask('visitForm.get', {})).toMatchObject({ draft: { authorityName: 'Testshire Council' } })
  newVisitForgotten()
  await saveEverything()
  expect(await ask('visitForm.get', {})).toBeNull()
})

it('a form begun earlier and left for a visit is kept without leading anybody back to it', async () => {
  const { lock, unlock } = await aForm()
  newVisitChanged({ authorityName: 'Testshire Council' })
  wentTo({ kind: 'visits' })
  expect(await lock()).toEqual({ hasLostForm: false, hasKeptForm: false })
  await unlock()
  expect(shown()).toMatchObject({ authorityName: 'Testshire Council' })
})
