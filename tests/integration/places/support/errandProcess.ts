import { answerInParts } from '../../../../electron/places/answerInParts'
import type { CourierMessage } from '../../../../electron/places/courier'
import { runPlaceTask } from '../../../../electron/places/placeTasks'
import type { PlaceTask } from '../../../../electron/places/placeTasks'

/** Does in plain Node what the app's own process does for one errand. */
const post = (message: CourierMessage): void => void process.send?.(message)

process.once('message', (task) => {
  void runPlaceTask(task as PlaceTask, (news) => post({ news })).then((answer) => answerInParts(answer, post))
})
