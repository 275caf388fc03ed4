import { $getRoot, $getState, $isParagraphNode } from 'lexical'
import type { LexicalEditor } from 'lexical'
import type { Issue } from '@shared/letters/issue'
import { $readBlock } from '../../language/blockText'
import type { BlockText } from '../../language/blockText'
import { rangeOf } from '../../language/paintMarks'
import type { PlacedMark } from '../../language/writing'
import { paragraphIdState } from '../editor/letterNodes'
import { isOfParagraph, placeIn } from './issuePlace'
import type { Stretch } from './issuePlace'
import { createIssuePainter } from './paintIssues'

/** An issue with the words it is about, where they stand in the editor. */
export type PlacedIssue = { readonly key: string; readonly issue: Issue; readonly place: Stretch }

type Block = BlockText & { readonly key: string; readonly paragraphId: string }

/** Follows the letter's text: the words of each issue are found in it as it stands, and drawn before the next frame. */
export const watchIssues = (editor: LexicalEditor) => {
  const painter = createIssuePainter()
  let issues: readonly Issue[] = []
  let marked: readonly PlacedMark[] = []
  let frame: number | undefined

  const blocks = (): readonly Block[] =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .filter($isParagraphNode)
        .map((block) => ({
          ...$readBlock(block),
          key: block.getKey(),
          paragraphId: $getState(block, paragraphIdState),
        })),
    )

  const placedIn = (block: Block): readonly PlacedIssue[] =>
    issues.flatMap((issue) => {
      if (issue.paragraphId !== block.paragraphId || isOfParagraph(block.text, issue)) return []
      const place = placeIn(block.text, issue)
      return place === null ? [] : [{ key: block.key, issue, place }]
    })

  /** The guard and the spelling mark the same words by themselves: they carry one mark. */
  const isMarkedAlready = ({ key, place }: PlacedIssue): boolean =>
    marked.some((other) => other.key === key && areSameWords(other.mark, place))

  const draw = () => {
    frame = undefined
    const seen = new Set<string>()
    for (const block of blocks()) {
      const placed = placedIn(block).filter((each) => !isMarkedAlready(each))
      if (placed.length === 0) continue
      seen.add(block.key)
      painter.draw(
        block.key,
        placed.flatMap(({ issue, place }) => {
          const range = rangeOf(editor, block.pieces, place)
          return range === null ? [] : [{ severity: issue.severity, range }]
        }),
      )
    }
    for (const key of painter.keys()) if (!seen.has(key)) painter.wipe(key)
  }
  const soon = () => (frame ??= requestAnimationFrame(draw))
  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) soon()
  })
  const stopRoot = editor.registerRootListener(() => void soon())

  return {
    show: (found: readonly Issue[], marks: readonly PlacedMark[]) => {
      issues = found
      marked = marks
      soon()
    },
    /** In reading order. */
    placed: (): readonly PlacedIssue[] =>
      blocks().flatMap((block) => placedIn(block).toSorted((a, b) => a.place.start - b.place.start)),
    blockOf: (paragraphId: string): Block | undefined =>
      blocks().find((block) => block.paragraphId === paragraphId),
    stop: () => {
      stopListening()
      stopRoot()
      if (frame !== undefined) cancelAnimationFrame(frame)
      painter.wipeAll()
    },
  }
}

/** A mark within the words of an issue is the same one when hardly anything is left of them beside it. */
const areSameWords = (mark: Stretch, place: Stretch): boolean => {
  const common = Math.min(mark.end, place.end) - Math.max(mark.start, place.start)
  return common > 0 && common >= 0.6 * (place.end - place.start)
}

export type WatchedIssues = ReturnType<typeof watchIssues>
