import { faultWords } from '@shared/places/placeFaults'
import type { AppError } from '@shared/ipc/errors'
import type { SentBundle } from '@shared/places/foundBundles'
import { foundWords } from '@shared/places/foundWords'
import { err } from '@shared/result'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLineIn } from '../errors/namedAttachment'
import { errorLine } from '../errors/words'
import { saveEverything } from '../unsaved'
import { bundlesOffered, isBringingIn, refusalLetGo } from './bringInStore'
import { useExchangeStore } from './exchangeStore'
import { namedFirst } from './nameFirst'
import { sharingFollowed } from './sharingStore'

const { getState, setState } = useExchangeStore

/** One exchange at a time. Before this computer sends its first bundle, its name is asked for. */
export const exchangedNow = (visitId: string | null): void =>
  void (visitId === null ? exchangedOnce(null) : namedFirst(visitId, () => void exchangedOnce(visitId)))

const exchangedOnce = async (visitId: string | null): Promise<void> => {
  if (getState().isExchanging) return void said('An exchange is on its way already.')
  if (isBringingIn())
    return void said('A bundle is being looked at: merge it or let it go, then exchange again.')
  refusalLetGo()
  setState({ isExchanging: true, isStopping: false })
  try {
    await exchanged(visitId)
  } finally {
    setState({ isExchanging: false, isStopping: false })
  }
}

/** What was sealed is sent all the same; what was found so far is let go of, and is there for the next exchange. */
export const exchangeStopped = async (): Promise<void> => {
  if (!getState().isExchanging || getState().isStopping) return
  setState({ isStopping: true })
  await call('places.stopFinding', {})
}

/**
 * Sends what is new to the places, and offers what colleagues have put there, one visit after another: also visits that
 * are not on this computer yet. Without a visit there is nothing to send.
 */
const exchanged = async (visitId: string | null): Promise<void> => {
  await saveEverything()
  const sent = visitId === null ? null : await call('places.sendBundle', { visitId })
  if (sent?.ok === false) return void said(await errorLineIn(visitId, sent.error), { tone: 'problem' })
  if (sent?.value.sent === 'noPlace') return void said(noPlace, { tone: 'problem' })
  const answer = getState().isStopping ? stopped : await call('places.findBundles', { visitId })
  // Meanwhile another visit may have come onto the screen: it keeps what is its own.
  await sharingFollowed(visitId)
  if (!answer.ok && getState().isStopping) return void said(stoppedWords(sent === null ? null : sent.value))
  if (!answer.ok) return void said(errorLine(answer.error), { tone: 'problem' })
  for (const { placeName, fault } of answer.value.away)
    said(`${placeName}: ${faultWords[fault].what}. ${faultWords[fault].next}`, { tone: 'problem' })
  const { problem, found } = foundWords(answer.value, visitId)
  if (problem !== '') said(problem, { tone: 'problem' })
  said([sent === null ? '' : sentWords(sent.value), found].filter(Boolean).join(' '))
  return bundlesOffered(answer.value.found)
}

const stopped = err<AppError>({ kind: 'placeFault', fault: 'stopped' })

const stoppedWords = (sent: SentBundle | null): string =>
  [
    sent === null ? 'The search was stopped.' : 'The exchange was stopped: nothing was merged.',
    sent?.sent === 'bundle' ? sentWords(sent) : '',
    'What colleagues have put into the places is still there.',
  ]
    .filter(Boolean)
    .join(' ')

const noPlace = 'There is no place for bundles yet. Add a folder, a drive or a server in the settings.'

const sentWords = (sent: SentBundle): string => {
  switch (sent.sent) {
    case 'bundle':
      return `Bundle ${sent.sequence} is on its way to ${sent.places === 1 ? 'one place' : `${sent.places} places`}.`
    case 'nothingNew':
      return 'Nothing new to send.'
    case 'nobody':
      return 'Nothing was sent: no colleague’s computer is known yet.'
    case 'noPlace':
      return noPlace
  }
}
