import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** No violation of accessibility rules on what the window shows, light and dark. */
export const expectAccessible = async (page: Page) => {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen
    }, theme)
    // Legacy mode: a window of Electron cannot open the second page that axe would like to have.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => ({ theme, id, where: nodes.map((node) => node.html) }))).toEqual(
      [],
    )
  }
}
