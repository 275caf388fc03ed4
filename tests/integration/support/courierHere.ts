import type { Courier } from '../../../electron/places/courier'
import { runPlaceTask } from '../../../electron/places/placeTasks'

/** Goes to places without a worker, for tests of what is done there. */
export const courierHere: Courier = (task, heard) => {
  const stopping = new AbortController()
  return { answer: runPlaceTask(task, heard, stopping.signal), stop: () => stopping.abort() }
}
