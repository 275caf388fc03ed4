import { runEndToEnd } from '../gate/endToEnd.mjs'

/** The whole scripted visit, of which the gate plays a part only. */
export async function soakVisit({ runtime, state }) {
  const before = state.get('visit', 'whole')
  if (before !== undefined) return before
  const counts = await runEndToEnd(runtime, ['scriptedVisit'], { more: { VISITBOOK_SCRIPTED: 'whole' } })
  // One that failed is played again the next time.
  if (counts.failed === 0) state.keep('visit', 'whole', counts)
  return counts
}
