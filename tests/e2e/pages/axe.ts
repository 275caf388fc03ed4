import axe from 'axe-core'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** What the system may ask for; the window follows it, as it follows the choice in the settings. */
const looks = [
  { look: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { look: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { look: 'high contrast', colorScheme: 'light', contrast: 'more' },
  { look: 'dark, high contrast', colorScheme: 'dark', contrast: 'more' },
] as const

/** All rules once; beyond the usual ones, targets that are too small or too near (WCAG 2.5.8). */
const everyRule: axe.RunOptions = { rules: { 'target-size': { enabled: true } } }
/** All else is the same in every colour. */
const coloursOnly: axe.RunOptions = { runOnly: ['color-contrast'] }

/** Faults by the rules of accessibility, in each of the looks. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = []
  // A tab that is opened for the first time is read from the disk; its heading says that it is there.
  await expect(page.locator('h1, [role="dialog"], [role="alertdialog"]').first()).toBeAttached()
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // The rules run in the page itself and know nothing of pages within it: there are none.
  expect(page.frames()).toHaveLength(1)
  for (const { look, colorScheme, contrast } of looks) {
    // A colour on its way to another one has no contrast that could be judged.
    await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' })
    const wanted = contrast === 'more' ? 'more' : 'normal'
    await expect(page.locator(`html[data-contrast="${wanted}"]`)).toBeAttached()
    const seen = await page.evaluate(violations, look === 'light' ? everyRule : coloursOnly)
    faults.push(...seen.map((fault) => `${look}: ${fault}`))
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: null, reducedMotion: null })
  return faults
}

/** No violation of accessibility rules on what the window shows, light, dark and in high contrast. */
export const expectAccessible = async (page: Page) => expect(await faultsOf(page)).toEqual([])

const violations = async (options: axe.RunOptions) => {
  const { axe: rules } = window as unknown as { readonly axe: typeof axe }
  // To write down every place that is as it should be takes most of the time, and nobody reads it.
  const report = await rules.run(document, { ...options, resultTypes: ['violations'] })
  return report.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
  )
}
