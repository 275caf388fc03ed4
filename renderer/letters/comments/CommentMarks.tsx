import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { isOpenComment } from '@shared/letters/letterComment'
import { useEffect, useRef, useState } from 'react'
import { counted } from '../../findings/words'
import { rememberedPlace } from '../../navigationStore'
import { eachParagraphElement } from '../editor/LetterExtension'
import { useLetterStore } from '../letterStore'
import { useCommentsStore } from './commentsStore'
import './comments.css'

type Mark = { readonly paragraphId: string; readonly count: number; readonly top: number }

/** Beside each paragraph that is spoken of: how many comments are open. They are no part of the text. */
export const CommentMarks = () => {
  const [editor] = useLexicalComposerContext()
  const comments = useCommentsStore((state) => state.comments)
  const letterId = useCommentsStore((state) => state.letterId)
  const isHere = useLetterStore((state) => state.letter?.id === letterId)
  const layer = useRef<HTMLDivElement>(null)
  const [marks, setMarks] = useState<readonly Mark[]>([])

  useEffect(() => {
    const counts = new Map<string, number>()
    for (const { placeId } of isHere ? comments.filter(isOpenComment) : [])
      counts.set(placeId, (counts.get(placeId) ?? 0) + 1)
    const place = () => {
      const top = layer.current?.getBoundingClientRect().top ?? 0
      const found: Mark[] = []
      if (counts.size > 0)
        eachParagraphElement(editor, (element, paragraphId) => {
          const count = counts.get(paragraphId)
          if (count !== undefined)
            found.push({ paragraphId, count, top: Math.round(element.getBoundingClientRect().top - top) })
        })
      setMarks((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    place()
    const root = editor.getRootElement()
    const sizes = new ResizeObserver(place)
    if (root !== null) sizes.observe(root)
    const stop = editor.registerUpdateListener(() => requestAnimationFrame(place))
    return () => {
      stop()
      sizes.disconnect()
    }
  }, [editor, comments, isHere])

  return (
    <div className="comment-marks" ref={layer}>
      {marks.map(({ paragraphId, count, top }) => (
        <button
          key={paragraphId}
          type="button"
          className="comment-mark"
          style={{ top }}
          aria-label={`${counted(count, 'comment')} on this paragraph`}
          onClick={() => rememberedPlace({ paragraphId })}
        >
          {count}
        </button>
      ))}
    </div>
  )
}
