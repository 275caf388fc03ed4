import { isAbsolute, join } from 'node:path'
import { targetFault } from '../move/targetFault'
import type { Whereabouts } from './lookAround'

/**
 * A folder for the vault that is this user’s, on this computer, and that nothing copies; null: none of the usual ones
 * can take it. Windows’ `%LOCALAPPDATA%` is the one that never roams (learn.microsoft.com, KNOWNFOLDERID); on Linux the
 * XDG Base Directory Specification names them.
 */
export const proposeFolder = (current: string, at: Whereabouts): string | null => {
  for (const folder of usualFolders(at)) if (targetFault(folder, current, at) === null) return folder
  return null
}

/** All that are ever proposed, in their order. */
export const usualFolders = (at: Whereabouts): readonly string[] =>
  localFolders(at).flatMap((base) => names.map((name) => join(base, name)))

const localFolders = ({ platform, home, environment }: Whereabouts): readonly string[] => {
  const named = (name: string, usual: string) => {
    const folder = environment[name]
    return folder !== undefined && isAbsolute(folder) ? folder : join(home, usual)
  }
  switch (platform) {
    case 'win32':
      return [join(named('LOCALAPPDATA', 'AppData/Local'), 'Visitbook')]
    case 'darwin':
      return [join(home, 'Library/Application Support/Visitbook')]
    default:
      return [
        join(named('XDG_DATA_HOME', '.local/share'), 'visitbook'),
        join(named('XDG_STATE_HOME', '.local/state'), 'visitbook'),
      ]
  }
}

/** Another profile of the same user may have its own there. */
const names = ['Visits', 'Visits 2', 'Visits 3', 'Visits 4', 'Visits 5']
