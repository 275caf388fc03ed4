import { emptiedOnLock } from '../vault/emptied'
import type { Answer, CheckKind, KnownWords, MarkedBlock, Question, TextBlock } from './protocol'

type Waiting = { readonly answered: (answer: Answer) => void; readonly lost: () => void }

let worker: Worker | null = null
let known: KnownWords = { spelling: [], identity: [] }
let lastRequest = 0
let hasFailed = false
const waiting = new Map<number, Waiting>()
const watchers = new Set<() => void>()

/** Checks blocks of text away from the keyboard. null: the checker is gone, by lock or by a fault. */
export const checkBlocks = async (
  blocks: readonly TextBlock[],
  checks: readonly CheckKind[],
): Promise<readonly MarkedBlock[] | null> => {
  const answer = await ask((request) => ({ kind: 'check', request, blocks, checks }))
  return answer?.kind === 'checked' ? answer.blocks : null
}

export const suggestionsFor = async (word: string): Promise<readonly string[] | null> => {
  const answer = await ask((request) => ({ kind: 'suggest', request, word }))
  return answer?.kind === 'suggestions' ? answer.words : null
}

/** The words that count as right from here on; whoever shows marks checks again. */
export const wordsKnown = (words: KnownWords) => {
  if (JSON.stringify(words) === JSON.stringify(known)) return
  known = words
  worker?.postMessage({ kind: 'know', words } satisfies Question)
  for (const changed of watchers) changed()
}

/** Calls back when other words count as right, and when the checker has failed or is started again. */
export const watchLanguage = (changed: () => void) => {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

export const languageHasFailed = () => hasFailed

/** After a fault: the next question starts another one. */
export const languageStartedAgain = () => {
  hasFailed = false
  for (const changed of watchers) changed()
}

const ask = (question: (request: number) => Question): Promise<Answer | null> => {
  if (hasFailed) return Promise.resolve(null)
  worker ??= started()
  const request = (lastRequest += 1)
  worker.postMessage(question(request))
  return new Promise((resolve) => {
    waiting.set(request, { answered: resolve, lost: () => resolve(null) })
  })
}

/** Begins with the first question: no window waits for a dictionary that it does not use. */
const started = () => {
  const made = new Worker(new URL('./languageWorker.ts', import.meta.url), { type: 'module' })
  made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.request)?.answered(data)
    waiting.delete(data.request)
  })
  made.addEventListener('error', (event) => {
    // What a worker's fault says may hold words of the text: it goes no further.
    event.preventDefault()
    hasFailed = true
    stop()
    for (const changed of watchers) changed()
  })
  made.postMessage({ kind: 'know', words: known } satisfies Question)
  return made
}

const stop = () => {
  worker?.terminate()
  worker = null
  for (const { lost } of waiting.values()) lost()
  waiting.clear()
}

/** Nothing of the text stays: the worker goes with all it has read, and the known words with it. */
emptiedOnLock(() => {
  stop()
  known = { spelling: [], identity: [] }
  hasFailed = false
})
