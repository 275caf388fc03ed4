import { bundlesWords } from '@shared/bundles/bundlesWords'
import type { ReceivedSummary } from '@shared/bundles/receivedSummary'
import { joinAnd } from '@shared/letters/joinAnd'
import { TriangleAlert } from 'lucide-react'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { datesWords } from '../visits/dateWords'
import { bundleLetGo, bundleMerged } from './bringInStore'

type PreviewDialogProps = {
  readonly received: ReceivedSummary
  readonly placeNames: readonly string[]
  readonly isMerging: boolean
}

/** What bundles of a visit would bring, before anything of them is stored. */
export const PreviewDialog = ({ received, placeNames, isMerging }: PreviewDialogProps) => {
  const { bundles, isNew, words } = received
  const places = placeNames.map((name) => `“${name}”`)
  return (
    <Dialog
      title={bundles.length === 1 ? 'What this bundle brings' : 'What these bundles bring'}
      isOpen
      onClose={() => void (isMerging ? undefined : bundleLetGo())}
      foot={
        <>
          <Button onPress={() => void bundleLetGo()} isDisabled={isMerging}>
            {isNew ? 'Do not take it' : 'Do not merge'}
          </Button>
          <Button tone="primary" autoFocus isPending={isMerging} onPress={() => void bundleMerged()}>
            {isNew ? 'Take the visit' : bundles.length === 1 ? 'Merge it' : 'Merge them'}
          </Button>
        </>
      }
    >
      <p className="sharing-from">
        {isNew ? 'A new visit: ' : null}
        {titleWords(received)}
      </p>
      <p className="sharing-bundles muted">
        {bundlesWords(bundles)}
        {places.length === 0 ? null : `, from ${joinAnd(places)}`}
      </p>
      {isNew ? <p>The visit is not on this computer yet: it comes with all of this.</p> : null}
      {received.referBacks.length === 0 ? null : (
        <div className="sharing-urgent" role="note" aria-label="Refer-backs">
          <TriangleAlert aria-hidden size={17} />
          <div>
            {received.referBacks.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      )}
      {words.length === 0 ? null : (
        <ul className="sharing-brings">
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="muted">
        Before it is merged, a copy of your vault is made and checked. Every text of yours stays, and the
        merge can be undone.
      </p>
    </Dialog>
  )
}

/** As the visit stands on the list of visits. */
const titleWords = ({ authority, frameworkTitle, dates }: ReceivedSummary): string =>
  [authority, frameworkTitle, datesWords(dates)].filter((part) => part !== '').join(', ') ||
  'a visit whose name is not told'
