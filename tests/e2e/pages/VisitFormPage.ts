import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The form of a visit: to make one, and its details. */
export const visitFormPage = (page: Page) => {
  const day = (label: string) => page.getByRole('group', { name: label }).getByRole('spinbutton').first()
  const self = {
    authority: page.getByRole('combobox', { name: 'Name' }),
    shortName: page.getByRole('textbox', { name: 'Short name' }),
    scope: page.getByRole('textbox', { name: 'Scope in your own words' }),
    sentence: page.locator('.scope-preview'),
    create: page.getByRole('button', { name: 'Create the visit' }),
    save: page.getByRole('button', { name: 'Save', exact: true }),
    day,
    /** Types a day as people do: digits only, the field goes on by itself. */
    typeDay: async (label: string, digits: string) => {
      await day(label).focus()
      await page.keyboard.type(digits)
    },
    chooseFramework: (title: string) => page.getByRole('radio', { name: title }).check({ force: true }),
    chooseTheme: (title: string) => page.getByRole('checkbox', { name: title }).check({ force: true }),
    /** A focused visit with nothing but what must be there. */
    fillIn: async (name: string) => {
      await self.authority.fill(name)
      await page.keyboard.press('Escape')
      await self.typeDay('First day of fieldwork', '15102024')
      await self.typeDay('Last day', '16102024')
      await self.chooseFramework('ILACS focused visit')
      await self.chooseTheme('Front door')
    },
    openDetails: async () => {
      await page.keyboard.press('Control+5')
      await expect(page.getByRole('tab', { name: 'Details', selected: true })).toBeVisible()
      await expect(self.save).toBeVisible()
    },
  }
  return self
}
