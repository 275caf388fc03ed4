import { areasOfVisit } from '@shared/visits/areasOfVisit'
import { said } from '../../components/statusStore'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { passageJudged } from '../noteEdits'
import { useOpenNoteStore } from '../openNoteStore'
import { promptGroups } from '../promptChoice'
import type { PromptGroup } from '../promptChoice'

/**
 * The prompts of a passage when the next one is asked for: the first of the note's own area, then one after the other
 * in their order and round again. Only the last one given goes on; those before it stay.
 */
export const withNextPrompt = (
  groups: readonly PromptGroup[],
  chosen: readonly string[],
): readonly string[] => {
  const kept = chosen.slice(0, -1)
  const codes = groups
    .flatMap(({ prompts }) => prompts.map(({ code }) => code))
    .filter((code) => !kept.includes(code))
  const next = codes[(codes.indexOf(chosen.at(-1) ?? '') + 1) % codes.length]
  return next === undefined ? chosen : [...kept, next]
}

/** The passage at the cursor gets the next prompt; answers its words, or null where no passage is. */
export const nextPromptGiven = (passageId: string | null = passageAtCursor()): string | null => {
  const note = useOpenNoteStore.getState().open
  const visit = useOpenVisitStore.getState().open
  if (note.kind !== 'open' || visit.kind !== 'loaded') return null
  const passage = note.passages.find(({ id }) => id === passageId)
  if (passage === undefined) return null
  const groups = promptGroups(areasOfVisit(visit.visit, visit.pack), note.fields.area)
  const prompts = withNextPrompt(groups, passage.prompts)
  passageJudged(note.noteId, passage.id, { prompts })
  const last = groups.flatMap((group) => group.prompts).find(({ code }) => code === prompts.at(-1))
  return last === undefined ? '' : `${last.code}: ${last.short}`
}

/** From the text, by key or from the palette. */
export const nextPromptWanted = () => said(nextPromptGiven() ?? 'Put the cursor into a marked passage first.')

const passageAtCursor = (): string | null => {
  const { open } = useOpenNoteStore.getState()
  return open.kind === 'open' ? open.focusedPassageId : null
}
