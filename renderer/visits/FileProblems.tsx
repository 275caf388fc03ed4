import type { AppError } from '@shared/ipc/errors'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import '../settings/settings.css'

/** Why a file or an action was refused; for a file, each fault with its place in the file. */
export const FileProblems = ({
  error,
  onClose,
}: {
  readonly error: AppError
  readonly onClose: () => void
}) => (
  <ErrorState words={errorWords(error)} actions={<Button onPress={onClose}>Close</Button>}>
    {error.kind === 'unusableFile' ? (
      <ul className="problems" aria-label="Faults in the file" tabIndex={0}>
        {error.problems.map((problem, place) => (
          <li key={place}>
            <code>{problem.place}</code> {problem.message}
          </li>
        ))}
      </ul>
    ) : null}
  </ErrorState>
)
