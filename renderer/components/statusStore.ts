import { create } from 'zustand'

/** A short word after a deed, with the way back where there is one ("Note deleted. Undo"). */
export type Status = {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'problem'
  readonly action?: { readonly label: string; readonly onPress: () => void }
  /** Stays until it is closed: for what nobody may miss who looks away for a moment. */
  readonly stays?: true
}

export const useStatusStore = create<{ statuses: readonly Status[]; last: number }>(() => ({
  statuses: [],
  last: 0,
}))

/** Shows and reads out a status; it goes by itself, problems stay until they are closed. Answers what closes it. */
export const said = (text: string, more: Partial<Pick<Status, 'tone' | 'action' | 'stays'>> = {}) => {
  const id = useStatusStore.getState().last + 1
  useStatusStore.setState(({ statuses }) => ({
    last: id,
    // Said again, it is read out again and stands there once, unless it offers a way back: each is for its own deed.
    statuses: [
      ...statuses.filter((status) => status.text !== text || status.action !== undefined),
      { id, text, tone: 'done' as const, ...more },
    ].slice(-3),
  }))
  return () => statusClosed(id)
}

/** For how many milliseconds a status is shown; null: until it is closed. */
export const shownFor = ({ tone, stays, action }: Status): number | null => {
  if (tone === 'problem' || stays) return null
  return action ? 15_000 : 6_000
}

export const statusClosed = (id: number) =>
  useStatusStore.setState(({ statuses }) => ({ statuses: statuses.filter((status) => status.id !== id) }))

/** Statuses may name what was worked on: locking takes them away. */
export const statusesForgotten = () => useStatusStore.setState({ statuses: [] })
