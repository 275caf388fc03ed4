import { $isHeadingNode } from '@lexical/rich-text'
import { $getRoot, $isParagraphNode } from 'lexical'
import type { LexicalEditor } from 'lexical'
import type { Direction, PassageMark } from '@shared/notes/note'
import { directionSigns, directions } from '../words'
import { $getMarks } from './passages'

/**
 * Writes onto the marks what is said of them beside the document: the direction that weighs most, and, where a passage
 * ends, its sign and prompt codes for the style sheet to show.
 */
export const decorateMarks = (
  editor: LexicalEditor,
  passageMarks: readonly PassageMark[],
  focusedPassageId: string | null,
) => {
  const byId = new Map(passageMarks.map((mark) => [mark.id, mark]))
  const ended = new Set<string>()
  const marks = editor.read(() => $getMarks().map((mark) => ({ key: mark.getKey(), ids: mark.getIDs() })))
  for (const { key, ids } of [...marks].reverse()) {
    const element = editor.getElementByKey(key)
    if (element === null) continue
    const known = ids.flatMap((id) => byId.get(id) ?? [])
    const ending = known.filter((mark) => !ended.has(mark.id))
    for (const id of ids) ended.add(id)
    element.dataset['passages'] = ids.join(' ')
    element.dataset['direction'] = weightiest(known)
    element.dataset['tag'] = ending.map(tagOf).join('  ')
    element.dataset['focused'] = String(focusedPassageId !== null && ids.includes(focusedPassageId))
  }
}

/** Shows in each empty paragraph under a heading of the template what could be written there, and on an empty page how to begin. */
export const placeHints = (editor: LexicalEditor, hints: ReadonlyMap<string, string>) => {
  const places = editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => {
        const before = node.getPreviousSibling()
        const empty = $isParagraphNode(node) && node.isEmpty()
        const isPage = before === null && node.getNextSibling() === null
        const hint = $isHeadingNode(before)
          ? (hints.get(before.getTextContent()) ?? '')
          : isPage
            ? onEmptyPage
            : ''
        return { key: node.getKey(), hint: empty ? hint : '' }
      }),
  )
  for (const { key, hint } of places) {
    const element = editor.getElementByKey(key)
    if (element === null || (element.dataset['hint'] ?? '') === hint) continue
    if (hint === '') delete element.dataset['hint']
    else element.dataset['hint'] = hint
  }
}

const onEmptyPage = 'Write, or type / for headings and the parts of a note'

const weightiest = (marks: readonly PassageMark[]): Direction =>
  marks.reduce<Direction>(
    (most, mark) => (directions.indexOf(mark.direction) > directions.indexOf(most) ? mark.direction : most),
    'strength',
  )

const tagOf = (mark: PassageMark) => [directionSigns[mark.direction], ...mark.prompts].join('\u00a0')
