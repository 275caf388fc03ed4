import { ProgressBar } from 'react-aria-components'
import './spinner.css'

/** Work of unknown length. `label` is read out. */
export const Spinner = ({ label = 'Working' }: { readonly label?: string }) => (
  <ProgressBar isIndeterminate aria-label={label} className="spinner" />
)

/** A pane whose content is being fetched. The words come after a moment only: most fetches are quicker than a blink. */
export const Loading = ({ label }: { readonly label: string }) => (
  <div className="loading">
    <Spinner label={label} />
    <span>{label}</span>
  </div>
)
