/** F6 goes round the panes that can be seen, to the first thing in each that takes the keyboard. */
export const focusNextPane = () => {
  const panes = [...document.querySelectorAll<HTMLElement>('.pane-nav, .pane-main, .pane-side')].filter(
    (pane) => pane.offsetParent !== null || getComputedStyle(pane).position === 'fixed',
  )
  if (panes.length === 0) return
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + 1) % panes.length]
  const target = next?.querySelector<HTMLElement>(
    ':is(a[href], button, input, textarea, [contenteditable="true"], [tabindex="0"]):not([disabled])',
  )
  ;(target ?? next)?.focus()
}
