import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { Issue } from '@shared/letters/issue'
import { useCallback, useEffect, useRef, useState } from 'react'
import { said } from '../../components/statusStore'
import { replaceWords } from '../../language/replaceWords'
import type { Language } from '../../language/useLanguage'
import type { Writing } from '../../language/writing'
import { goToParagraph } from '../editor/LetterExtension'
import { useLetterStore } from '../letterStore'
import { familyOf, inReadingOrder, issueKey } from './issueOrder'
import { fixIn, isOfParagraph, placeIn } from './issuePlace'
import { handsLent, issueReached, useIssueStore } from './issueStore'
import { watchIssues } from './watchIssues'
import type { PlacedIssue, WatchedIssues } from './watchIssues'

export type OpenedIssue = { readonly issue: Issue; readonly key: string; readonly by: 'key' | 'mouse' }

/** The issues of the letter in its editor: which are marked, which one is open, and what is done about one. */
export const useIssueHands = (writing: Writing, language: Language) => {
  const [editor] = useLexicalComposerContext()
  const issues = useLetterStore((state) => state.issues)
  const [opened, setOpened] = useState<OpenedIssue | null>(null)
  const watched = useRef<WatchedIssues | null>(null)

  useEffect(() => {
    const watch = watchIssues(editor)
    watched.current = watch
    return () => {
      watch.stop()
      watched.current = null
    }
  }, [editor])
  useEffect(() => watched.current?.show(issues, language.marks), [issues, language.marks])

  const goTo = useCallback(
    (issue: Issue): boolean => {
      const block = watched.current?.blockOf(issue.paragraphId ?? '')
      if (block === undefined) return false
      const place = isOfParagraph(block.text, issue) ? null : placeIn(block.text, issue)
      if (place === null) goToParagraph(editor, block.paragraphId)
      else {
        writing.putCaret({ key: block.key, offset: place.end })
        editor.getElementByKey(block.key)?.scrollIntoView({ block: 'center' })
      }
      issueReached(issue)
      setOpened({ issue, key: block.key, by: 'key' })
      return true
    },
    [editor, writing],
  )
  const fix = useCallback(
    (issue: Issue): boolean => {
      const block = watched.current?.blockOf(issue.paragraphId ?? '')
      const instead = block === undefined ? null : fixIn(block.text, issue)
      if (block === undefined || instead === null) return false
      const { replacement, ...mark } = instead
      return replaceWords(editor, { key: block.key, mark: { kind: 'spelling', ...mark } }, replacement)
    },
    [editor],
  )
  useEffect(() => handsLent({ goTo, fix, focus: () => editor.focus() }), [editor, goTo, fix])

  const goBeside = useCallback(
    (direction: 'next' | 'previous') => {
      const next = issueBeside(direction, watched.current, writing)
      if (next !== undefined && goTo(next)) return
      const hasOthers = useLetterStore.getState().issues.length > 0
      said(
        hasOthers
          ? 'No open issue has its place in these words: see the list beside them.'
          : 'There is no open issue.',
      )
    },
    [writing, goTo],
  )
  const issueHere = useCallback((): PlacedIssue | undefined => {
    const caret = writing.caret()
    if (caret === null) return undefined
    const around = watched.current
      ?.placed()
      .filter(
        ({ key, place }) => key === caret.key && place.start <= caret.offset && caret.offset <= place.end,
      )
    // A word in a sentence that is too long: the word is meant.
    return around?.toSorted((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0]
  }, [writing])
  const boxOf = useCallback(
    ({ issue, key }: Pick<OpenedIssue, 'issue' | 'key'>): DOMRect | null => {
      const block = watched.current?.blockOf(issue.paragraphId ?? '')
      const element = editor.getElementByKey(key)
      if (block === undefined || element === null) return null
      const place = isOfParagraph(block.text, issue) ? null : placeIn(block.text, issue)
      const range =
        place === null
          ? null
          : writing.rangeOf(key, block, { kind: 'spelling', ...place, quote: issue.quote })
      return (range ?? element).getBoundingClientRect()
    },
    [editor, writing],
  )
  const close = useCallback(() => setOpened(null), [])
  return { opened, setOpened, close, goBeside, issueHere, boxOf }
}

/** Among the issues that are listed: from the one in hand, or from the cursor. Past the last one it begins again. */
const issueBeside = (
  direction: 'next' | 'previous',
  watched: WatchedIssues | null,
  writing: Writing,
): Issue | undefined => {
  const { letter, issues } = useLetterStore.getState()
  const { family, inHand } = useIssueStore.getState()
  if (letter === null || watched === null) return undefined
  const listed = inReadingOrder(issues, letter).filter(
    (issue) =>
      (family === null || familyOf(issue) === family) &&
      watched.blockOf(issue.paragraphId ?? '') !== undefined,
  )
  const at = listed.findIndex((issue) => issueKey(issue) === inHand)
  const step = direction === 'next' ? 1 : -1
  if (at >= 0) return listed.at((at + step + listed.length) % listed.length)
  const caret = writing.caret()
  const order = writing.blocks().map(([key]) => key)
  const caretAt = caret === null ? -1 : order.indexOf(caret.key)
  const isBehind = (issue: Issue) => {
    const block = watched.blockOf(issue.paragraphId ?? '')
    const blockAt = order.indexOf(block?.key ?? '')
    return blockAt > caretAt || (blockAt === caretAt && issue.offset >= (caret?.offset ?? 0))
  }
  return direction === 'next'
    ? (listed.find(isBehind) ?? listed[0])
    : (listed.findLast((issue) => !isBehind(issue)) ?? listed.at(-1))
}
