/** After a form was refused: the first field that is not accepted comes into view, with the cursor in it. */
export const focusFirstFault = (form: HTMLElement | null) => {
  // The faults are drawn first.
  requestAnimationFrame(() => {
    const fault = form?.querySelector<HTMLElement>(
      ':is(input, textarea)[aria-invalid="true"], [data-invalid] :is([role="spinbutton"], input, button)',
    )
    fault?.focus()
    fault?.scrollIntoView({ block: 'center' })
  })
}

/** "1 thing to put right". */
export const faultsWords = (count: number) =>
  count === 1 ? '1 thing to put right' : `${count} things to put right`
