import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The list of visits. */
export const visitsPage = (page: Page) => {
  const self = {
    search: page.getByRole('searchbox', { name: 'Search visits' }),
    rows: page.getByRole('grid', { name: 'Visits' }).getByRole('row'),
    row: (name: string) => page.getByRole('grid', { name: 'Visits' }).getByRole('row', { name }),
    newVisit: page.getByRole('button', { name: 'New visit' }),
    show: (which: 'Open' | 'Archived') => page.getByRole('radio', { name: which }).click(),
    home: () => page.getByRole('button', { name: 'Visitbook: all visits' }).click(),
    openSample: async () => {
      await page.getByRole('button', { name: 'Open the sample visit' }).click()
      await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
    },
  }
  return self
}
