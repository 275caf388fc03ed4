import { findIdentifiers } from '@shared/identity/findIdentifiers'
import aff from '@dictionary/index.aff?raw'
import dic from '@dictionary/index.dic?raw'
import field from '../../resources/dictionaries/field.txt?raw'
import { createAnswers } from './answerQuestions'
import type { Question } from './protocol'
import { createSpelling } from './spelling'

// The dictionary is part of this file: the window may fetch nothing, and the worker neither.
const answer = createAnswers({ spelling: createSpelling({ aff, dic, field }), findIdentifiers })

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const found = answer(data)
  if (found !== null) postMessage(found)
})
