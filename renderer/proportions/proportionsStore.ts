import { ProportionTable, proportionTable } from '@shared/letters/checks/proportionTable'
import type { ProportionWord } from '@shared/letters/checks/proportionTable'
import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

/** A row of the table as it is being typed: any text, until it is saved. */
export type ProportionRow = {
  readonly id: string
  /** Parted by commas. */
  readonly words: string
  readonly from: string
  readonly to: string
}

type ProportionsState = {
  /** null: the table of the house. */
  readonly own: readonly ProportionWord[] | null
  readonly isRead: boolean
  /** What is being changed in the sheet; null while it is closed. */
  readonly draft: readonly ProportionRow[] | null
  readonly isTried: boolean
  readonly isSaving: boolean
}

const nothing: ProportionsState = { own: null, isRead: false, draft: null, isTried: false, isSaving: false }

/** The words for proportions: the house's, or the user's own. */
export const useProportionsStore = create<ProportionsState>(() => nothing)

const { getState, setState } = useProportionsStore

/** The table in force; the one of the house until another one is read. */
export const useProportions = (): readonly ProportionWord[] => {
  const own = useProportionsStore((state) => state.own)
  useEffect(() => void proportionsLookedAt(), [])
  return own ?? proportionTable
}

export const proportionsLookedAt = async () => {
  if (!getState().isRead) await read()
}

const read = async () => {
  const answer = await call('proportions.get', {})
  if (answer.ok) setState({ own: answer.value, isRead: true })
}

/** Opens the sheet on the table in force, or closes it. */
export const proportionsShown = async (isShown: boolean) => {
  if (!isShown) return setState({ draft: null, isTried: false })
  await proportionsLookedAt()
  setState({ draft: rowsOf(getState().own ?? proportionTable), isTried: false })
}

export const proportionsDrafted = (draft: readonly ProportionRow[]) => setState({ draft })

/** The table of the house in the sheet; nothing is kept before it is saved. */
export const houseTableDrafted = () => setState({ draft: rowsOf(proportionTable), isTried: false })

export const newProportionRow = (): ProportionRow => ({
  id: crypto.randomUUID(),
  words: '',
  from: '',
  to: '',
})

/** What is wrong with a row, in words; null when it can be kept. */
export const rowFault = ({ words, from, to }: ProportionRow): string | null => {
  if (wordsIn(words).length === 0) return 'Write at least one word.'
  if (words.length > 190) return 'These are too many words for one row.'
  if (percent(from) === null || percent(to) === null) return 'Write whole numbers from 0 to 100.'
  return (percent(from) ?? 0) > (percent(to) ?? 0) ? 'The first number is above the second.' : null
}

/** Keeps the table; the same as that of the house is nobody's own. */
export const proportionsKept = async () => {
  const { draft, isSaving } = getState()
  if (draft === null || isSaving) return
  setState({ isTried: true })
  if (draft.length === 0 || draft.some((row) => rowFault(row) !== null)) return
  const read = ProportionTable.safeParse(draft.map(rowToWord))
  if (!read.success) return
  const isHouse = JSON.stringify(read.data) === JSON.stringify(proportionTable)
  setState({ isSaving: true })
  const kept = await call('proportions.set', { table: isHouse ? null : [...read.data] })
  setState({ isSaving: false })
  if (!kept.ok) return said(errorLine(kept.error), { tone: 'problem' })
  setState({ own: isHouse ? null : read.data, draft: null, isTried: false })
  said(isHouse ? 'The words of the house are in force.' : 'Your words for proportions are kept.')
}

const rowsOf = (table: readonly ProportionWord[]): readonly ProportionRow[] =>
  table.map(({ words, from, to }) => ({
    id: crypto.randomUUID(),
    words: words.split('|').join(', '),
    from: String(from),
    to: String(to),
  }))

const rowToWord = ({ words, from, to }: ProportionRow): ProportionWord => ({
  words: wordsIn(words).join('|'),
  from: percent(from) ?? 0,
  to: percent(to) ?? 0,
})

const wordsIn = (words: string) =>
  words
    .split(/[,|]/)
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '')

const percent = (typed: string): number | null => {
  const digits = typed.trim().replace(/\s*%$/, '')
  return /^\d{1,3}$/.test(digits) && Number(digits) <= 100 ? Number(digits) : null
}

followsOthers('proportions', read)

emptiedOnLock(
  () => setState(nothing, true),
  () => {
    const { draft, own } = getState()
    return draft !== null && JSON.stringify(draft.map(rowToWord)) !== JSON.stringify(own ?? proportionTable)
  },
)
