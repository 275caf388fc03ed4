import type { ErrorWords } from '../../components/State'

/** Why there is no live picture. */
export type CameraTrouble = 'missing' | 'unplugged' | 'busy' | 'forbidden' | 'notTaken'

/** What the browser calls it, as what it means to somebody with a camera before them. */
export const troubleOf = (error: unknown): CameraTrouble => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'forbidden' : 'busy'
}

const safe = 'The note and its text are safe.'

/** What happened and what to do, for each of them. */
export const troubleWords: Readonly<Record<CameraTrouble, ErrorWords>> = {
  missing: { what: 'No camera is connected', safe, next: 'Connect one, then try again.' },
  unplugged: {
    what: 'The camera was disconnected or turned off',
    safe: `No picture was taken. ${safe}`,
    next: 'Connect it again, then try again.',
  },
  busy: {
    what: 'The camera does not start',
    safe,
    next: 'Another program may be using it: close that one, then try again.',
  },
  forbidden: {
    what: 'This computer keeps Visitbook from the camera',
    safe,
    next: 'Allow the camera in the privacy settings of the system, then try again.',
  },
  notTaken: {
    what: 'The picture could not be kept',
    safe,
    next: 'The computer may be short of memory: close other programs, then take it again.',
  },
}
