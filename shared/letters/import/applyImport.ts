import type { NewId } from '../../ids'
import type { LetterContent, LetterParagraph, LetterSection, Source } from '../letter'
import type { PrintedPart } from '../printedParts'
import { withoutSign } from './letterSlots'
import type { Slot } from './letterSlots'
import { planImport } from './planImport'
import type { ImportStep } from './planImport'

/**
 * The letter with the accepted changes of `planImport(content, parts)`, by their ids. What survives keeps its sources: a
 * paragraph that was cut in two in both parts, one that took in another with those of both. What is new has none.
 */
export const applyImport = (
  content: LetterContent,
  parts: readonly PrintedPart[],
  acceptedIds: readonly string[],
  newId: NewId,
): LetterContent => {
  const plan = planImport(content, parts)
  const ids = new Set(acceptedIds)
  const isAccepted = ({ change }: ImportStep): boolean =>
    change !== null && change.kind !== 'fixed' && ids.has(change.id)
  if (!plan.steps.some(isAccepted)) return content

  const before = new Map(
    content.sections.flatMap(({ paragraphs }) => paragraphs.map((each) => [each.id, each])),
  )
  const standing = new Map(content.sections.map(({ id, paragraphs }) => [id, [...paragraphs]]))
  const headings = new Map<string, string>()
  let last: Place = { sectionId: content.sections[0]?.id ?? '', paragraphId: null }

  for (const step of plan.steps) {
    const slots = step.group.slots.flatMap((at) => plan.slots[at] ?? [])
    const texts = step.group.items.flatMap((at) => plan.items[at]?.text ?? [])
    const [slot] = slots
    const accepted = isAccepted(step)
    if (slot === undefined) {
      if (!accepted) continue
      const added = { id: newId(), text: texts[0] ?? '', sources: [], origin: null, drafted: '' }
      last = insertAfter(standing, last, [added])
    } else if (texts.length === 0) {
      if (accepted) takeOut(standing, slot)
    } else if (slot.kind === 'heading') {
      if (accepted) headings.set(slot.sectionId, withoutSign(slot, texts[0] ?? ''))
      last = { sectionId: slot.sectionId, paragraphId: null }
    } else if (slot.kind === 'fixed') {
      last = behindNote(content, slot.sectionId) ?? endOf(standing, slot.sectionId)
    } else {
      const edited = accepted ? reworded(slots, texts, before, newId) : []
      if (step.group.moved) {
        if (!accepted) continue
        takeOut(standing, slot)
        last = insertAfter(standing, last, edited)
      } else {
        if (accepted) replace(standing, slots, edited)
        const own = {
          sectionId: slot.sectionId,
          paragraphId: edited.at(-1)?.id ?? slots.at(-1)?.paragraphId ?? null,
        }
        last = slots.at(-1)?.sign === '' ? own : (behindNote(content, slot.sectionId) ?? own)
      }
    }
  }
  return withStanding(content, standing, headings)
}

/** Behind this paragraph; null: at the beginning of the section. */
type Place = { readonly sectionId: string; readonly paragraphId: string | null }
type Standing = ReadonlyMap<string, LetterParagraph[]>

/** What became of one or more paragraphs: one, or more where it was cut. */
const reworded = (
  slots: readonly Slot[],
  texts: readonly string[],
  before: ReadonlyMap<string, LetterParagraph>,
  newId: NewId,
): readonly LetterParagraph[] => {
  const own = slots.flatMap(({ paragraphId }) => before.get(paragraphId) ?? [])
  const [first] = own
  const lastSlot = slots.at(-1)
  if (first === undefined || lastSlot === undefined) return []
  const sources = union(own)
  return texts.map((text, at) => ({
    ...first,
    id: at === 0 ? first.id : newId(),
    text: at === texts.length - 1 ? withoutSign(lastSlot, text) : text,
    sources,
  }))
}

const listOf = (standing: Standing, sectionId: string): LetterParagraph[] => standing.get(sectionId) ?? []

const takeOut = (standing: Standing, { sectionId, paragraphId }: Slot): void => {
  const list = listOf(standing, sectionId)
  const at = list.findIndex(({ id }) => id === paragraphId)
  if (at >= 0) list.splice(at, 1)
}

const replace = (standing: Standing, slots: readonly Slot[], edited: readonly LetterParagraph[]): void => {
  const [first, ...others] = slots
  if (first === undefined) return
  const list = listOf(standing, first.sectionId)
  const at = list.findIndex(({ id }) => id === first.paragraphId)
  if (at >= 0) list.splice(at, 1, ...edited)
  for (const other of others) takeOut(standing, other)
}

const insertAfter = (
  standing: Standing,
  { sectionId, paragraphId }: Place,
  added: readonly LetterParagraph[],
): Place => {
  const list = listOf(standing, sectionId)
  list.splice(list.findIndex(({ id }) => id === paragraphId) + 1, 0, ...added)
  return { sectionId, paragraphId: added.at(-1)?.id ?? paragraphId }
}

const endOf = (standing: Standing, sectionId: string): Place => ({
  sectionId,
  paragraphId: listOf(standing, sectionId).at(-1)?.id ?? null,
})

/**
 * A section without a heading carries the sign of its note on its last words: what is put behind them must not become
 * the last, and begins the next section where that one has no heading either.
 */
const behindNote = ({ sections }: LetterContent, sectionId: string): Place | null => {
  const at = sections.findIndex(({ id }) => id === sectionId)
  const [section, next] = [sections[at], sections[at + 1]]
  if (section === undefined || section.heading !== '' || section.footnote === '') return null
  return next === undefined || next.heading !== '' || next.kind === 'judgements'
    ? null
    : { sectionId: next.id, paragraphId: null }
}

const withStanding = (
  content: LetterContent,
  standing: Standing,
  headings: ReadonlyMap<string, string>,
): LetterContent => {
  const sections = content.sections.map((section): LetterSection => ({
    ...section,
    heading: headings.get(section.id) ?? section.heading,
    paragraphs: listOf(standing, section.id),
  }))
  const origins = new Set(sections.flatMap(({ paragraphs }) => paragraphs.map(({ origin }) => origin)))
  // Drafting again offers what was taken out, and never puts it back unasked.
  const takenOut = content.sections
    .flatMap(({ paragraphs }) => paragraphs.map(({ origin }) => origin))
    .filter((origin) => origin !== null && !origins.has(origin))
    .filter((origin) => origin !== null)
  return { ...content, sections, removed: [...new Set([...content.removed, ...takenOut])] }
}

const union = (paragraphs: readonly LetterParagraph[]): readonly Source[] =>
  paragraphs.length === 1
    ? (paragraphs[0]?.sources ?? [])
    : [
        ...new Map(
          paragraphs
            .flatMap(({ sources }) => sources)
            .map((source) => [`${source.findingId} ${source.passageId}`, source]),
        ).values(),
      ]
