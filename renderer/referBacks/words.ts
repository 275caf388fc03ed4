import type { ReferBackContent, ReferBackState, ToldHow } from '@shared/referBacks/referBack'
import { referBackStateWords, timeWords, toldHowWords } from '@shared/referBacks/referBackToHtml'

export { referBackStateWords, toldHowWords }

export const toldHows: readonly ToldHow[] = ['phone', 'face-to-face', 'other']

/** What each part is called, on the form and among its versions. */
export const partWords: Readonly<Record<keyof ReferBackContent, string>> = {
  concern: 'What is the concern?',
  child: 'The child, by the authority’s own identifier',
  raisedAt: 'Raised',
  raisedBy: 'Raised by',
  toldName: 'Person told',
  toldRole: 'Their role',
  toldAt: 'Told',
  toldHow: 'How',
  response: 'What the authority answered',
  respondedAt: 'Answer came',
  outcome: 'Outcome',
  closedAt: 'Closed',
}

/** In which order parts are read. */
export const parts = Object.keys(partWords) as readonly (keyof ReferBackContent)[]

/** What a part says, in words for people. */
export const partValue = (content: ReferBackContent, part: keyof ReferBackContent): string => {
  const value = content[part]
  if (value === '') return ''
  if (part === 'toldHow') return toldHowWords[content.toldHow]
  return part.endsWith('At') ? timeWords(value) : value
}

/** "Waits for an answer", told apart by colour as well. */
export const toneOf: Readonly<Record<ReferBackState, 'urgent' | 'waiting' | 'settled'>> = {
  untold: 'urgent',
  waiting: 'waiting',
  answered: 'settled',
  closed: 'settled',
}
