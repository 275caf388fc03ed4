import { Segmented } from '../components/Segmented'
import { useEnquiriesStore, viewChosen } from './enquiriesStore'

/** The two views of a visit's evidence: by prompt, and by the questions that the team is following. */
export const EvidenceViews = () => {
  const view = useEnquiriesStore((state) => state.view)
  const open = useEnquiriesStore(({ lines }) => lines.filter(({ state }) => state === 'open').length)
  return (
    <div className="evidence-views">
      <Segmented
        label="View of the evidence"
        options={[
          { id: 'board', label: 'Board' },
          { id: 'lines', label: open === 0 ? 'Lines of enquiry' : `Lines of enquiry (${open} open)` },
        ]}
        value={view}
        onChange={viewChosen}
      />
    </div>
  )
}
