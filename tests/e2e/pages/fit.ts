import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

/** The window at 1280 by 800, larger or smaller by its own zoom. */
export const sizedTo = async (app: ElectronApplication, page: Page, size: number) => {
  await app.evaluate(({ BrowserWindow }, percent) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentBounds({ x: 0, y: 0, width: 1280, height: 800 })
    window?.webContents.setZoomFactor(percent / 100)
  }, size)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.floor(128_000 / size))
}

/**
 * What cannot be got at in a window of this size: places that have to be moved sideways to be read (tables, which have
 * two directions, may), and controls that cannot be brought into view, or lie under something when they are.
 */
export const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}"`
    const dialogs = [...document.querySelectorAll('.veil, .popover')]
    const root = dialogs.at(-1) ?? document.body
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      element.closest('[style*="clip"], [aria-hidden=true], [inert], .sr-only') === null
    const sideways = [...root.querySelectorAll('*')]
      .filter((each) => isSeen(each) && each.scrollWidth > each.clientWidth + 1)
      .filter((each) => /auto|scroll/.test(getComputedStyle(each).overflowX))
      .filter((each) => each.matches(':not(.tabs, .board-scroll, .days-scroll, input, textarea)'))
      .map((each) => `sideways: ${nameOf(each)} ${each.scrollWidth} in ${each.clientWidth}`)
    const controls = 'button, a[href], input, textarea, [contenteditable=true], [role=tab], [role=option]'
    const hidden = [...root.querySelectorAll(controls)].filter(isSeen).flatMap((each) => {
      each.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const { left, top, bottom, width } = each.getBoundingClientRect()
      // Of a long text, what is in view.
      const x = left + Math.min(width, innerWidth) / 2
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
      const at = document.elementFromPoint(x, y)
      // A message goes by itself, and a pane that was opened over the page is folded away again.
      const isPassing = at?.closest('.status, [data-open=true]') !== null && at !== null
      const isThere =
        at !== null &&
        (each.contains(at) || at.contains(each) || each.closest('label')?.contains(at) === true)
      const isCut = !each.matches('.tab, td *, th *') && (left < -1 || left + width > innerWidth + 1)
      return (isThere || isPassing) && !isCut
        ? []
        : [`out of reach: ${nameOf(each)} at ${x},${y} under ${at === null ? 'nothing' : nameOf(at)}`]
    })
    return [...sideways, ...hidden]
  })

/** Lists, editors and dialogs without a name for those who hear them, and fields that keep the strokes of a pen. */
export const namelessOrClosed = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const named =
      '[role=listbox], [role=grid], [role=treegrid], [role=textbox], [contenteditable=true], [role=tablist], [role=dialog], [role=alertdialog], nav, textarea'
    const nameless = [...document.querySelectorAll(named)].filter((each) => {
      const by = (each.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
      const labels = each instanceof HTMLTextAreaElement ? [...each.labels] : []
      const words = [...by.map((id) => document.getElementById(id)), ...labels].map(
        (label) => label?.textContent,
      )
      return (
        each.checkVisibility() && `${each.getAttribute('aria-label') ?? ''}${words.join('')}`.trim() === ''
      )
    })
    const closed = [...document.querySelectorAll('[contenteditable=true], textarea, input')].filter(
      (field) => getComputedStyle(field).touchAction === 'none',
    )
    return [
      ...nameless.map((each) => `no name: ${each.outerHTML.slice(0, 120)}`),
      ...closed.map((each) => `no pen: ${each.outerHTML.slice(0, 120)}`),
    ]
  })
