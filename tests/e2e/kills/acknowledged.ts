import type { Page } from '@playwright/test'
import { shown } from './typedNote'
import type { TypedNote } from './typedNote'

/** What stood in the window while it said "Saved": lines and marked words. */
export type Acknowledged = { readonly lines: readonly string[]; readonly marks: readonly string[] }

/** Tells of every moment in which the window says that all of the note is saved. */
export const onAcknowledged = async (page: Page, told: (saved: Acknowledged) => void): Promise<void> => {
  await page.exposeFunction('toldAcknowledged', told)
  await page.evaluate(() => {
    const { toldAcknowledged } = globalThis as unknown as { toldAcknowledged: (saved: unknown) => void }
    const line = document.querySelector('[data-testid=saving]')
    const text = document.querySelector('[role=textbox][aria-label="Text of the note"]')
    if (line === null || text === null) throw new Error('No note is open')
    const textsOf = (elements: Iterable<Element>) => [...elements].map((each) => each.textContent)
    const look = () => {
      if (line.getAttribute('data-saving') !== 'saved') return
      toldAcknowledged({ lines: textsOf(text.children), marks: textsOf(text.querySelectorAll('mark')) })
    }
    new MutationObserver(look).observe(line, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
}

/** Is the note as the window showed it when it said "Saved"? */
export const isAcknowledged = (note: TypedNote, { lines, marks }: Acknowledged): boolean => {
  const state = shown(note)
  return (
    state.lines.join('\n') === lines.join('\n') &&
    state.passages.map(({ quote }) => quote).join('\n') === marks.map((mark) => mark.trim()).join('\n')
  )
}
