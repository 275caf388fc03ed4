import type { Area, Prompt } from '@shared/frameworks/frameworkPack'
import { promptsOf } from './evidence'

export type PromptGroup = { readonly area: Area; readonly prompts: readonly Prompt[] }

/** The prompts to choose from: those of the note's own area first, then the others in their order. */
export const promptGroups = (areas: readonly Area[], ownArea: string): readonly PromptGroup[] =>
  [...areas.filter(({ code }) => code === ownArea), ...areas.filter(({ code }) => code !== ownArea)].map(
    (area) => ({
      area,
      prompts: promptsOf(area),
    }),
  )

/** "pd6" finds the code, "home match" every prompt with both words; a code that begins like that comes first. */
export const promptsMatching = (groups: readonly PromptGroup[], typed: string): readonly PromptGroup[] => {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return groups
  const found = groups.map(({ area, prompts }) => ({
    area,
    prompts: prompts
      .filter((prompt) =>
        words.every((word) => folded(`${prompt.code} ${prompt.short} ${prompt.text}`).includes(word)),
      )
      .sort((a, b) => Number(startsLike(b, words)) - Number(startsLike(a, words))),
  }))
  return found
    .filter(({ prompts }) => prompts.length > 0)
    .sort(
      (a, b) =>
        Number(b.prompts.some((each) => startsLike(each, words))) -
        Number(a.prompts.some((each) => startsLike(each, words))),
    )
}

/** Codes typed one after the other: everything before the last space or comma that is a code has been chosen. */
export const codesTyped = (groups: readonly PromptGroup[], typed: string) => {
  const known = new Set(groups.flatMap(({ prompts }) => prompts.map((prompt) => prompt.code)))
  const match = /^\s*(\S+)[\s,]+$/.exec(typed.toUpperCase())
  const code = match?.[1]?.replace(/,$/, '') ?? ''
  return known.has(code) ? { code, rest: '' } : { code: null, rest: typed }
}

const startsLike = (prompt: Prompt, words: readonly string[]) =>
  words.some((word) => folded(prompt.code) === word)

const folded = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
