import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** The findings tab of a visit: areas, the findings of one, the passages that are not used yet. */
export const findingsPage = (page: Page) => {
  const cards = page.getByRole('article')
  const unused = page.getByRole('grid', { name: /^Passages of .* not used yet$/ })
  const self = {
    /** All findings of the open area, in the order in which the letter prints them. */
    cards,
    unused,
    /** A passage not used yet, by words of its quote. */
    passage: (words: string | RegExp) => unused.getByRole('row', { name: words }),
    area: (name: string | RegExp) => page.getByRole('navigation').getByRole('button', { name }),
    newFinding: page.getByRole('button', { name: 'New finding' }),
    makeButton: page.getByRole('button', { name: /^Make a finding/ }),
    addButton: page.getByRole('button', { name: /^Add to the finding in hand/ }),
    dropEnd: page.getByText('Drop passages here to make a finding'),
    saving: page.getByTestId('saving'),

    /** The words of a finding; the name of a card follows its words, so cards are found by their place. */
    text: (card: Locator) => card.locator('.finding-text textarea'),
    headline: (card: Locator) => card.getByRole('switch', { name: 'Headline' }),
    grip: (card: Locator) => card.locator('.grip'),
    sources: (card: Locator) => card.getByRole('button', { name: /passage/ }),

    open: async () => {
      await page.keyboard.press('Control+3')
      await expect(self.newFinding).toBeVisible()
    },
    /** Smaller, until all of the card is in view: nothing has to scroll while a grip is held. */
    smallEnough: async (card: Locator) => {
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+-')
      await expect(card).toBeInViewport({ ratio: 0.9 })
    },
    saved: () => expect(self.saving).toHaveText(/^Saved \d/),
    texts: () =>
      cards
        .locator('.finding-text textarea')
        .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
    chooseKind: async (card: Locator, kind: string) => {
      await card.getByRole('button', { name: /Kind$/ }).click()
      await page.getByRole('option', { name: kind }).click()
    },
    /** The grade of the open area, in words of the scale. */
    decide: async (grade: string | RegExp) => {
      await page.getByRole('button', { name: /Judgement$/ }).click()
      await page.getByRole('option', { name: grade }).click()
    },
    remove: async (card: Locator) => {
      await card.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
    },
    /** Worded and backed by the chosen passages, by keyboard: the cursor stands in the new finding's text. */
    makeFrom: async (...passages: readonly (string | RegExp)[]) => {
      for (const words of passages) {
        await self.passage(words).focus()
        await page.keyboard.press('Space')
      }
      await page.keyboard.press('f')
      await expect(self.text(cards.last())).toBeFocused()
    },
  }
  return self
}
