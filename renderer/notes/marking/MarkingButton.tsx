import { Kbd } from '../../components/Kbd'
import { useKeyWords } from '../../shortcuts/keysStore'
import { markingBegun } from './markingStore'

/** From the bar of the note into marking, which takes single keys. */
export const MarkingButton = () => {
  const keys = useKeyWords('marking.begin')
  return (
    <button
      type="button"
      className="mark-button"
      title={`Mark sentence by sentence with single keys (${keys})`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={markingBegun}
    >
      Mark by key
      <Kbd>{keys}</Kbd>
    </button>
  )
}
