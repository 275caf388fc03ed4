import type { KeptVoice, KeptVoiceContent, VoiceGroup } from '@shared/evidence/keptVoice'

/** A number kept by hand while it is written. */
export type KeptDraft = {
  /** The one that is changed; null: a new one. */
  readonly of: { readonly id: string; readonly revision: number } | null
  readonly group: VoiceGroup
  readonly sign: 'add' | 'takeOff'
  readonly number: string
  readonly day: string | null
  readonly source: string
  /** null: whoever is at work. */
  readonly by: string | null
  /** Somebody wanted to keep it: what is missing is said. */
  readonly isTried: boolean
}

export const emptyDraft: KeptDraft = {
  of: null,
  group: 'case records',
  sign: 'add',
  number: '',
  day: null,
  source: '',
  by: null,
  isTried: false,
}

export const draftOf = ({ id, revision, group, number, day, source, by }: KeptVoice): KeptDraft => ({
  of: { id, revision },
  group,
  sign: number < 0 ? 'takeOff' : 'add',
  number: String(Math.abs(number)),
  day,
  source,
  by,
  isTried: false,
})

/** Something was written that would be lost. */
export const isBegun = ({ number, source }: KeptDraft): boolean => number !== '' || source.trim() !== ''

/** What is still missing, said beside the field. */
export const missingIn = ({ number, source }: KeptDraft) => ({
  number: Number(number) === 0 ? 'Give a number from 1 to 9,999.' : undefined,
  source: source.trim() === '' ? 'Say where the number comes from.' : undefined,
})

/** null: something is missing. */
export const readDraft = (draft: KeptDraft, by: string): KeptVoiceContent | null => {
  const missing = missingIn(draft)
  if (missing.number !== undefined || missing.source !== undefined) return null
  const number = draft.sign === 'add' ? Number(draft.number) : -Number(draft.number)
  const { group, day, source } = draft
  return { group, number, day, source: source.trim(), by: (draft.by ?? by).trim() }
}
