import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Kbd } from '../../components/Kbd'
import { directionKeys, directionShortWords, directionSigns, directionWords, directions } from '../words'
import { MARK_PASSAGE_COMMAND } from './PassageExtension'

/** The four directions, for mouse and touch; the words stay selected while one is pressed. */
export const MarkButtons = ({ withKeys }: { readonly withKeys: boolean }) => {
  const [editor] = useLexicalComposerContext()
  return directions.map((direction) => (
    <button
      key={direction}
      type="button"
      className="mark-button"
      data-direction={direction}
      title={`${directionWords[direction]} (${directionKeys[direction]})`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => editor.dispatchCommand(MARK_PASSAGE_COMMAND, direction)}
    >
      <span aria-hidden className="mark-sign">
        {directionSigns[direction]}
      </span>
      {directionShortWords[direction]}
      {withKeys ? <Kbd>{directionKeys[direction]}</Kbd> : null}
    </button>
  ))
}
