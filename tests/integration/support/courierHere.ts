import type { Courier } from '../../../electron/places/courier'
import { runPlaceTask } from '../../../electron/places/placeTasks'

/** Goes to places without a process, for tests of what is done there. */
export const courierHere: Courier = (task, heard) => {
  const stopping = new AbortController()
  const answer = runPlaceTask(task, heard, stopping.signal)
  const over = answer.then(
    () => undefined,
    () => undefined,
  )
  return { answer, over, stop: () => stopping.abort() }
}
