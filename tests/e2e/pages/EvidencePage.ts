import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The evidence tab of a visit: the board, its passages beside it, counts, days and voices under it. */
export const evidencePage = (page: Page) => {
  const board = page.getByRole('grid', { name: 'Evidence by prompt and kind of source' })
  const side = page.getByRole('region', { name: 'Passages of the board' })
  const self = {
    board,
    side,
    nav: page.getByRole('navigation', { name: 'Areas' }),
    prompt: (name: string | RegExp) => board.getByRole('rowheader', { name }),
    cell: (name: string | RegExp) => board.getByRole('gridcell', { name }),
    show: (name: string | RegExp) => self.nav.getByRole('button', { name }),
    part: (name: string) => page.getByRole('region', { name, exact: true }),
    passages: side.locator('.passage-line'),
    summary: page.getByRole('dialog', { name: 'Summary of the day' }),
    /** The cell that has the keyboard, by its name. */
    focused: () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      ),

    open: async () => {
      await page.keyboard.press('Control+2')
      await expect(page.getByRole('tab', { name: 'Evidence', selected: true })).toBeVisible()
    },
  }
  return self
}
