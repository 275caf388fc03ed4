import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** What the system may ask for; the window follows it, as it follows the choice in the settings. */
const looks = [
  { look: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { look: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { look: 'high contrast', colorScheme: 'light', contrast: 'more' },
  { look: 'dark, high contrast', colorScheme: 'dark', contrast: 'more' },
] as const

/** Faults by the rules of accessibility and, beyond the usual ones, targets that are too small or too near (WCAG 2.5.8). */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const { look, colorScheme, contrast } of looks) {
    // A colour on its way to another one has no contrast that could be judged.
    await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' })
    const wanted = contrast === 'more' ? 'more' : 'normal'
    await expect(page.locator(`html[data-contrast="${wanted}"]`)).toBeAttached()
    // Legacy mode: a window of Electron cannot open the second page that axe would like to have.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    // All else is the same in every colour.
    if (look === 'light') axe.options({ rules: { 'target-size': { enabled: true } } })
    else axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    for (const { id, nodes } of violations)
      for (const { html, any } of nodes) faults.push(`${look}: ${id}: ${html} ${any[0]?.message ?? ''}`)
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: null, reducedMotion: null })
  return faults
}

/** No violation of accessibility rules on what the window shows, light, dark and in high contrast. */
export const expectAccessible = async (page: Page) => expect(await faultsOf(page)).toEqual([])
