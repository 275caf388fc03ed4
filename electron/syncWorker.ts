import { answerInParts } from './places/answerInParts'
import type { CourierMessage } from './places/courier'
import { runPlaceTask } from './places/placeTasks'
import type { PlaceTask } from './places/placeTasks'

/** Entry of the process that goes to one place with one task. Nothing else in Visitbook opens a connection. */
const { parentPort } = process
const post = (message: CourierMessage): void => parentPort.postMessage(message)

parentPort.once('message', ({ data }) => {
  void runPlaceTask(data as PlaceTask, (news) => post({ news })).then(
    (answer) => answerInParts(answer, post),
    // A bug: the process has no log, and what it carried is nobody's business.
    () => post({ answer: { ok: false, error: { fault: 'somethingBroke' } } }),
  )
})
