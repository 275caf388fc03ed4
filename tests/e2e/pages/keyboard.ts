import type { Locator, Page } from '@playwright/test'

/** Nobody should need more Tabs than this from the nearest landmark. */
const mostTabs = 12

type Step = 'Tab' | 'Shift+Tab' | 'F6' | 'ArrowDown'

/** An editor hears of a new place of the cursor a moment later; a key pressed before would act at the old one. */
export const cursorHeard = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })

/** The keyboard of somebody who has no mouse. */
export const keyboardOf = (page: Page) => {
  const { keyboard } = page
  const hasFocus = (target: Locator) =>
    target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
  const self = {
    type: (words: string) => keyboard.type(words),
    press: async (...keys: readonly string[]) => {
      for (const key of keys) await keyboard.press(key)
    },
    /** Presses Tab (or another key that moves the focus) until it is there, and says how often that was; too often is a fault of the app. */
    tabTo: async (target: Locator, most = mostTabs, key: Step = 'Tab') => {
      await target.first().waitFor({ state: 'attached' })
      for (let presses = 0; presses <= most; presses += 1) {
        if (await hasFocus(target)) return presses
        await keyboard.press(key)
      }
      throw new Error(`Not reached with ${most} times ${key}: ${target}`)
    },
    backTo: (target: Locator, most = mostTabs) => self.tabTo(target, most, 'Shift+Tab'),
  }
  return self
}
