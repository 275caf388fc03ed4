import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { Direction } from '@shared/notes/note'
import { Kbd } from '../../components/Kbd'
import { useKeyWords } from '../../shortcuts/keysStore'
import { directionShortWords, directionSigns, directionWords, directions } from '../words'
import { MARK_PASSAGE_COMMAND } from './PassageExtension'

/** The four directions, for mouse and touch; the words stay selected while one is pressed. */
export const MarkButtons = ({ withKeys }: { readonly withKeys: boolean }) =>
  directions.map((direction) => <MarkButton key={direction} direction={direction} withKeys={withKeys} />)

const MarkButton = ({
  direction,
  withKeys,
}: {
  readonly direction: Direction
  readonly withKeys: boolean
}) => {
  const [editor] = useLexicalComposerContext()
  const keys = useKeyWords(`mark.${direction}`)
  return (
    <button
      type="button"
      className="mark-button"
      data-direction={direction}
      title={`${directionWords[direction]} (${keys})`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => editor.dispatchCommand(MARK_PASSAGE_COMMAND, direction)}
    >
      <span aria-hidden className="mark-sign">
        {directionSigns[direction]}
      </span>
      {directionShortWords[direction]}
      {withKeys ? <Kbd>{keys}</Kbd> : null}
    </button>
  )
}
