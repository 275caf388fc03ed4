import type { ExportFault } from './exportedFile'

/** What was found in an exported file, in one sentence. */
export const faultWords = (fault: ExportFault): string => {
  switch (fault.kind) {
    case 'unreadable':
      return `The file could not be read again: it ${fault.message}.`
    case 'words':
      return fault.near === ''
        ? 'The file holds words after its end that it was not written with.'
        : `The words of the file are not those it was written with, first where it says “${fault.near}”.`
    case 'title':
      return 'The file has another title than it was given.'
    case 'markingMissing':
      return `The protective marking is missing: ${fault.places.join(', ')}.`
    case 'markingLeft':
      return `The protective marking is still there, though this is final: ${fault.places.join(', ')}.`
    case 'metadata':
      return `The file tells more than its pages show: ${fault.what.join(', ')}.`
    case 'identifiers':
      return fault.count === 1
        ? '1 identifier remains in its words: somebody could be known by it.'
        : `${fault.count} identifiers remain in its words: somebody could be known by them.`
  }
}

/** Whether only the words of the letter are to be settled; the file itself is as it should be. */
export const onlyIdentifiers = (faults: readonly ExportFault[]): boolean =>
  faults.every(({ kind }) => kind === 'identifiers')
