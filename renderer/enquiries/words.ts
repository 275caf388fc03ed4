import type { LineDecision, LineOfEnquiry, LineSide, LineState } from '@shared/enquiries/lineOfEnquiry'

export const lineStates: readonly LineState[] = ['open', 'answered', 'dropped']

export const lineStateWords: Readonly<Record<LineState, string>> = {
  open: 'Open',
  answered: 'Answered',
  dropped: 'Dropped',
}

export const sideWords: Readonly<Record<LineSide, string>> = { for: 'For', against: 'Against' }

export const otherSide = (side: LineSide): LineSide => (side === 'for' ? 'against' : 'for')

/** The question, or what stands in for it while there is none. */
export const questionWords = ({ question }: Pick<LineOfEnquiry, 'question'>): string =>
  question.trim() === '' ? 'Not asked yet' : question

/** "Answered by A. Lead, Tue 15 Oct 14:03". */
export const decisionWords = ({ state, by, at }: LineDecision): string => {
  const what = state === 'open' ? 'Opened again' : lineStateWords[state]
  const when = new Date(at).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return `${what}${by === '' ? '' : ` by ${by}`}, ${when}`
}
