import { faultWords } from '@shared/places/placeFaults'
import type { FoundBundles, SentBundle } from '@shared/places/foundBundles'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { saveEverything } from '../unsaved'
import { bundlesOffered, isBringingIn } from './bringInStore'
import { namedFirst } from './nameFirst'
import { sharingLookedAt, useSharingStore } from './sharingStore'

/** Whether an exchange is on its way, whoever began it. */
export const useExchangeStore = create<{ isExchanging: boolean }>(() => ({ isExchanging: false }))

const { getState, setState } = useExchangeStore

/** One exchange at a time. Before this computer sends its first bundle, its name is asked for. */
export const exchangedNow = (visitId: string | null): void =>
  void (visitId === null ? exchangedOnce(null) : namedFirst(visitId, () => void exchangedOnce(visitId)))

const exchangedOnce = async (visitId: string | null): Promise<void> => {
  if (getState().isExchanging || isBringingIn()) return
  setState({ isExchanging: true })
  try {
    await exchanged(visitId)
  } finally {
    setState({ isExchanging: false })
  }
}

/**
 * Sends what is new to the places, and offers what colleagues have put there, one visit after another: also visits that
 * are not on this computer yet. Without a visit there is nothing to send.
 */
const exchanged = async (visitId: string | null): Promise<void> => {
  await saveEverything()
  const sent = visitId === null ? null : await call('places.sendBundle', { visitId })
  if (sent?.ok === false) return void said(errorLine(sent.error), { tone: 'problem' })
  if (sent?.value.sent === 'noPlace') return void said(noPlace, { tone: 'problem' })
  const answer = await call('places.findBundles', { visitId })
  // Meanwhile another visit may have come onto the screen: it keeps what is its own.
  if (useSharingStore.getState().visitId === visitId) await sharingLookedAt(visitId)
  if (!answer.ok) return void said(errorLine(answer.error), { tone: 'problem' })
  for (const { placeName, fault } of answer.value.away)
    said(`${placeName}: ${faultWords[fault].what}. ${faultWords[fault].next}`, { tone: 'problem' })
  const { problem, found } = foundWords(answer.value, visitId)
  if (problem !== '') said(problem, { tone: 'problem' })
  said([sent === null ? '' : sentWords(sent.value), found].filter(Boolean).join(' '))
  return bundlesOffered(answer.value.found)
}

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

/** What was found, and what of it somebody should know that cannot be offered. */
const foundWords = (
  { found, refused, tooLarge, unbegun, isMore, away }: FoundBundles,
  visitId: string | null,
): { readonly found: string; readonly problem: string } => {
  const own = found.find(({ received }) => received.visitId === visitId)?.received.bundles.length ?? 0
  const visits = found.filter(({ received }) => received.isNew).length
  const none =
    visitId === null ? 'No visit is shared with this computer there.' : 'Nothing new from colleagues.'
  return {
    found: [
      own === 0
        ? ''
        : own === 1
          ? 'One bundle of a colleague is there.'
          : `${own} bundles of colleagues are there.`,
      visits === 0
        ? ''
        : visits === 1
          ? 'A visit shared with you is there.'
          : `${visits} visits shared with you are there.`,
      // Of a place that could not be looked through nobody knows.
      found.length > 0 ? '' : away.length > 0 ? 'Nothing else was found.' : none,
      isMore ? 'There is more: exchange once again afterwards.' : '',
    ]
      .filter(Boolean)
      .join(' '),
    problem: [
      refused === 0
        ? ''
        : `${counted(refused)} could not be opened: not sealed for this computer, or still arriving.`,
      tooLarge === 0
        ? ''
        : `${counted(tooLarge)} ${tooLarge === 1 ? 'is' : 'are'} over 200 MB: choose the file under “Bring in a bundle”.`,
      unbegun === 0
        ? ''
        : 'A visit shared with you is there without its beginning. Ask a colleague to export a bundle with a passphrase: it holds everything.',
    ]
      .filter(Boolean)
      .join(' '),
  }
}

const counted = (count: number): string => (count === 1 ? 'One bundle' : `${count} bundles`)
