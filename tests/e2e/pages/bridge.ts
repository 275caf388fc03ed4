import type { Page } from '@playwright/test'
import type { Input, Operation, Output } from '@shared/ipc/contract'

type Bridge = { readonly call: (operation: string, input: unknown) => Promise<unknown> }

/** Asks the core what the window would ask it. */
export const ask = <O extends Operation>(page: Page, operation: O, input: Input<O>): Promise<Output<O>> => {
  const asked: readonly [string, unknown] = [operation, input]
  return page.evaluate(async ([name, given]) => {
    const { bridge } = window as unknown as { readonly bridge: Bridge }
    const answer = (await bridge.call(name, given)) as { ok: boolean; value: unknown }
    if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer)}`)
    return answer.value
  }, asked) as Promise<Output<O>>
}
