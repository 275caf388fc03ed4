import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The refer-backs of a visit: the line above every tab, and the dialog over it. */
export const referBackPage = (page: Page) => {
  const form = page.getByRole('dialog', { name: 'Refer-back', exact: true })
  const list = page.getByRole('dialog', { name: 'Refer-backs' })
  const self = {
    form,
    list,
    line: page.getByRole('region', { name: 'Refer-backs' }),
    saving: form.getByTestId('refer-back-saving'),
    concern: form.getByRole('textbox', { name: 'What is the concern?' }),
    child: form.getByRole('textbox', { name: /^The child/ }),
    told: form.getByRole('textbox', { name: 'Person told' }),
    role: form.getByRole('textbox', { name: 'Their role' }),
    toldNow: form.getByRole('button', { name: 'Told just now' }),
    response: form.getByRole('textbox', { name: 'What the authority answered' }),
    outcome: form.getByRole('textbox', { name: 'Outcome' }),
    close: form.getByRole('button', { name: 'Close this refer-back' }),
    done: form.getByRole('button', { name: 'Done' }),

    begin: async () => {
      await page.keyboard.press('Control+Shift+r')
      await expect(self.concern).toBeFocused()
    },
    saved: () => expect(self.saving).toHaveText(/^Saved and read back \d\d:\d\d:\d\d$/),
  }
  return self
}
