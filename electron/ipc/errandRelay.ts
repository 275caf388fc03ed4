import type { CourierMessage, StartErrand } from '../places/courier'
import type { PlaceTask } from '../places/placeTasks'

/** Core to main: processes are started there. */
export type ErrandOrder =
  { readonly errand: number; readonly task: PlaceTask } | { readonly errand: number; readonly end: true }

/** Main to core: what was heard of one. */
export type ErrandReport =
  | { readonly errand: number; readonly told: CourierMessage }
  | { readonly errand: number; readonly over: true }

type Listener = { readonly told: (message: CourierMessage) => void; readonly over: () => void }

/** The core's end: errands by their number. */
export const errandsThroughMain = (post: (order: ErrandOrder) => void) => {
  const listeners = new Map<number, Listener>()
  let last = 0
  const start: StartErrand = (task, told, over) => {
    last += 1
    const errand = last
    listeners.set(errand, { told, over })
    post({ errand, task })
    return { end: () => post({ errand, end: true }) }
  }
  const reported = (report: ErrandReport): void => {
    const listener = listeners.get(report.errand)
    if ('told' in report) return listener?.told(report.told)
    listeners.delete(report.errand)
    return listener?.over()
  }
  return { start, reported }
}

/** Main's end. `end`: the core is gone, and what it asked for goes with it. */
export const errandsForCore = (
  start: StartErrand,
  post: (report: ErrandReport, transferred: readonly ArrayBuffer[]) => void,
) => {
  const going = new Map<number, { readonly end: () => void }>()
  return {
    ordered: (order: ErrandOrder): void => {
      const { errand } = order
      if ('end' in order) return going.get(errand)?.end()
      const told = (message: CourierMessage): void => post({ errand, told: message }, bytesIn(message))
      const over = (): void => {
        going.delete(errand)
        post({ errand, over: true }, [])
      }
      return void going.set(errand, start(order.task, told, over))
    },
    end: (): void => going.forEach((each) => each.end()),
  }
}

/** What was fetched is handed on, not copied: main draws the window meanwhile. */
const bytesIn = (message: CourierMessage): readonly ArrayBuffer[] =>
  'part' in message && message.part.buffer instanceof ArrayBuffer ? [message.part.buffer] : []
