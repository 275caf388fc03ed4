import type { Page } from '@playwright/test'

/** From here on the window takes the user's finger for the pointer: coarse, and without hovering. */
export const touchedFrom = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  const touch = async (enabled: boolean) => {
    await session.send('Emulation.setTouchEmulationEnabled', { enabled })
  }
  return { on: () => touch(true), off: () => touch(false) }
}

/**
 * What a finger may miss: controls in sight that are less than 44 by 44 px and have another one within that space. Words
 * in a text that can be pressed are left out, as the lines of a text cannot stand so far apart.
 */
export const hardToTouch = (page: Page): Promise<readonly string[]> =>
  page.evaluate((size) => {
    const controls =
      'button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=option], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=row][tabindex], [role=gridcell] > [tabindex]'
    type Target = { readonly element: Element; readonly box: DOMRect }
    const boxOf = (element: Element) =>
      // A box to tick is pressed on its words too.
      (element.matches('[type=checkbox], [type=radio]')
        ? (element.closest('label') ?? element)
        : element
      ).getBoundingClientRect()
    const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 })
    const isInSight = (element: Element, box: DOMRect) => {
      const { x, y } = middle(box)
      const seen = document.elementFromPoint(x, y)
      const owner = element.closest('label') ?? element
      return seen !== null && (owner.contains(seen) || seen.contains(element))
    }
    const targets = [...document.querySelectorAll(controls)]
      .filter(
        (element) =>
          element.closest('[contenteditable=true], [aria-hidden=true], .sr-only') === null ||
          element.matches('label input'),
      )
      .filter((element) => element.closest('[contenteditable=true]') === null)
      .map((element): Target => ({ element, box: boxOf(element) }))
      .filter(({ element, box }) => box.width > 1 && box.height > 1 && isInSight(element, box))
    const isSmall = ({ box }: Target) => box.width < size - 0.5 || box.height < size - 0.5
    const isApart = (one: Target, other: Target) => {
      if (one.element.contains(other.element) || other.element.contains(one.element)) return true
      const { x, y } = middle(one.box)
      const { left, right, top, bottom } = other.box
      const gap = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
      if (gap < size / 2 - 0.5) return false
      const there = middle(other.box)
      return !isSmall(other) || Math.hypot(there.x - x, there.y - y) >= size - 0.5
    }
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? (element.textContent.trim().slice(0, 30) || element.className)
    return targets
      .filter((one) => isSmall(one) && targets.some((other) => other !== one && !isApart(one, other)))
      .map(
        ({ element, box }) =>
          `${element.tagName.toLowerCase()}.${element.className} "${nameOf(element)}" ${Math.round(box.width)}x${Math.round(box.height)}`,
      )
  }, 44)
