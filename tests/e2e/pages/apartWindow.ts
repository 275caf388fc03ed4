import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

/** Gives the open note, or the letter in sight, a window of its own by key, and answers it. */
export const openApart = async (app: ElectronApplication, page: Page): Promise<Page> => {
  const opening = app.waitForEvent('window')
  await page.keyboard.press('Control+Shift+o')
  const apart = await opening
  await expect(apart.getByRole('button', { name: 'Back to the main window' })).toBeVisible()
  return apart
}

/** What the first window shows in the place of a note or letter that has a window of its own. */
export const apartNotice = (page: Page) => ({
  heading: page.getByRole('heading', { name: /^This (note|letter) is open in its own window$/ }),
  goToIt: page.getByRole('button', { name: 'Go to it' }),
  bringBack: page.getByRole('button', { name: 'Bring it back here' }),
})
