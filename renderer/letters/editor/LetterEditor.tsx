import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { Letter } from '@shared/letters/letter'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigationStore } from '../../navigationStore'
import { LetterLanguage } from '../../language/LetterLanguage'
import { cursorMoved } from '../cursorStore'
import { CommentMarks } from '../comments/CommentMarks'
import { letterEdited, paragraphReached, useLetterStore } from '../letterStore'
import { eachParagraphElement, goToParagraph, letterExtension } from './LetterExtension'

type LetterEditorProps = {
  readonly letter: Letter
  /** Stands above the text and scrolls with it. */
  readonly children: ReactNode
}

/**
 * The letter as it will be printed, to be written in. It holds what is typed: give it the letter's edition as its key,
 * so that it starts again when the letter comes from outside, and only then.
 */
export const LetterEditor = ({ letter, children }: LetterEditorProps) => {
  const [extension] = useState(() =>
    letterExtension(letter, {
      edited: letterEdited,
      reached: (paragraphId, offset) => {
        paragraphReached(paragraphId)
        cursorMoved(offset)
      },
    }),
  )
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <div className="letter-column">
        {children}
        <ContentEditable
          className="letter text"
          aria-label={letter.title}
          aria-multiline
          tabIndex={0} // also a final letter, which nobody can write in, is reached and read by keyboard
          spellCheck={false}
          data-stage={letter.stage}
        />
        <CommentMarks />
      </div>
      {letter.stage !== 'final' ? <LetterLanguage /> : null}
      <Margin editable={letter.stage !== 'final'} />
    </LexicalExtensionComposer>
  )
}

/** What stands beside the paragraphs: how many sources each rests on, which one is in hand, which kind it is. */
const Margin = ({ editable }: { readonly editable: boolean }) => {
  const [editor] = useLexicalComposerContext()
  const letter = useLetterStore((state) => state.letter)
  const issues = useLetterStore((state) => state.issues)
  const current = useLetterStore((state) => state.paragraphId)
  const screen = useNavigationStore((state) => state.screen)

  useEffect(() => editor.setEditable(editable), [editor, editable])
  useEffect(() => {
    // Each jump is a screen of its own: going to the same paragraph twice goes there twice.
    if (screen.kind === 'visit' && screen.paragraphId !== undefined) goToParagraph(editor, screen.paragraphId)
  }, [editor, screen])
  useEffect(() => {
    const sections = new Map(letter?.sections.map((section) => [section.id, section]))
    const troubled = new Set(
      issues.filter((issue) => issue.severity !== 'info').map((issue) => issue.paragraphId),
    )
    const show = () =>
      eachParagraphElement(editor, (element, paragraphId, sectionId) => {
        const section = sections.get(sectionId)
        const paragraph = section?.paragraphs.find((each) => each.id === paragraphId)
        const sources = section?.evidence && paragraph ? String(paragraph.sources.length) : ''
        setData(element, {
          kind: section?.kind ?? 'prose',
          numbered: String(section?.numbered === true),
          sources,
          current: String(paragraphId === current),
          trouble: String(troubled.has(paragraphId)),
        })
      })
    show()
    return editor.registerUpdateListener(show)
  }, [editor, letter, issues, current])
  return null
}

/** Writes only what changed: each write costs a style pass. */
const setData = (element: HTMLElement, data: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(data)) {
    if (element.dataset[name] !== value) element.dataset[name] = value
  }
}
