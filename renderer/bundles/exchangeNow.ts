import { faultWords } from '@shared/places/placeFaults'
import type { SentBundle } from '@shared/places/foundBundles'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { saveEverything } from '../unsaved'
import { bundlesOffered, isBringingIn } from './bringInStore'
import { sharingLookedAt } from './sharingStore'

/** Sends what is new to the places, and offers what colleagues have put there, one bundle after another. */
export const exchangedNow = async (visitId: string): Promise<void> => {
  if (isBringingIn()) return undefined
  await saveEverything()
  const sent = await call('places.sendBundle', { visitId })
  if (!sent.ok) return void said(errorLine(sent.error), { tone: 'problem' })
  if (sent.value.sent === 'noPlace') return void said(sentWords(sent.value), { tone: 'problem' })
  const answer = await call('places.findBundles', { visitId })
  await sharingLookedAt(visitId)
  if (!answer.ok) return void said(errorLine(answer.error), { tone: 'problem' })
  const { found, refused, away } = answer.value
  for (const { placeName, fault } of away)
    said(`${placeName}: ${faultWords[fault].what}. ${faultWords[fault].next}`, { tone: 'problem' })
  said([sentWords(sent.value), foundWords(found.length), refusedWords(refused)].filter(Boolean).join(' '))
  bundlesOffered(found.map(({ received }) => received))
  return undefined
}

const sentWords = (sent: SentBundle): string => {
  switch (sent.sent) {
    case 'bundle':
      return `Bundle ${sent.sequence} is on its way to ${sent.places === 1 ? 'one place' : `${sent.places} places`}.`
    case 'nothingNew':
      return 'Nothing new to send.'
    case 'nobody':
      return 'Nothing was sent: no colleague’s computer is known yet.'
    case 'noPlace':
      return 'There is no place for bundles yet. Add a folder, a drive or a server in the settings.'
  }
}

const foundWords = (count: number): string => {
  if (count === 0) return 'Nothing new from colleagues.'
  return count === 1 ? 'One bundle of a colleague is there.' : `${count} bundles of colleagues are there.`
}

const refusedWords = (count: number): string =>
  count === 0
    ? ''
    : `${count === 1 ? 'One bundle' : `${count} bundles`} could not be opened: not sealed for this computer, or still arriving.`
