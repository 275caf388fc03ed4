import type { Page } from '@playwright/test'
import { activityWords } from '../../../renderer/notes/words'
import type { ScriptedNote } from './readScript'

/** Fills in the fields of the open note as somebody does who has a moment, and folds them away. */
export const fillInFields = async (page: Page, scripted: ScriptedNote) => {
  await page.getByRole('button', { name: /^About this note/ }).click()
  const fields = page.getByRole('region', { name: 'About this note' })
  const choose = async (field: string, option: string) => {
    await fields.getByRole('button', { name: new RegExp(`${field}$`) }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await choose('Activity', activityWords[scripted.activity])
  await choose('Area', areaWords[scripted.area] ?? scripted.area)
  const fill = async (role: 'textbox' | 'combobox', name: string, words: string) => {
    const field = fields.getByRole(role, { name })
    // A new note is with the team of the one before. What is emptied may be gone at once, so the key goes to the page.
    if (words === '' && ((await field.count()) === 0 || (await field.inputValue()) === '')) return
    await field.fill(words)
    await page.keyboard.press('Tab')
  }
  await fill('textbox', 'Case code', scripted.case)
  await fill('combobox', 'Who was spoken with', scripted.role)
  await fill('combobox', 'Team or service', scripted.team)
  for (const [index, { what, n, of }] of scripted.tallies.entries()) {
    await fields.getByRole('button', { name: 'Add a count' }).click()
    await fields.getByRole('textbox', { name: `How many, count ${index + 1}` }).fill(String(n))
    await fields.getByRole('textbox', { name: `Out of, count ${index + 1}` }).fill(String(of))
    await fields.getByRole('textbox', { name: `What was counted, count ${index + 1}` }).fill(what)
  }
  await fields.getByRole('button', { name: 'Fold away' }).click()
}

const areaWords: Readonly<Record<string, string>> = { PD: 'Placement decisions', L: 'Leaders' }
