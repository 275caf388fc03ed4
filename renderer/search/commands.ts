import { attachWanted } from '../attachments/attachWantedStore'
import { cameraWanted, isCameraThere } from '../attachments/camera/cameraStore'
import { attachmentsWanted } from '../attachments/attachmentsWanted'
import { linesShown, newLineWanted } from '../enquiries/enquiriesStore'
import { issueCommands } from '../letters/issues/issueCommands'
import { provenanceCommands } from '../letters/provenanceCommands'
import { said } from '../components/statusStore'
import { visitInSight, wentTo } from '../navigationStore'
import type { Screen, VisitTab } from '../navigationStore'
import { referBackBegun, referBacksShown } from '../referBacks/referBackStore'
import { sharingCommands } from '../bundles/sharingCommands'
import { settingsCommands } from '../settings/settingsCommands'
import type { Command } from './command'
import { shortcutsShown } from '../shortcuts/sheetStore'
import { answerTo } from '../shortcuts/useShortcut'
import { letterReviewCommands } from '../letters/reviewCommands'
import { locked } from '../vault/vaultStore'
import { newNoteWanted } from '../visits/newNoteWanted'
import { tabChosen } from '../visits/tabChosen'
import { ownWindowAsked, placeInHand } from '../windows/ownWindow'
import { isApartWindow, isDoneInMain } from '../windows/windowsStore'

const all: readonly Command[] = [
  {
    id: 'new-note',
    label: 'New note',
    also: 'begin write',
    shortcut: 'note.new',
    act: () => void newNoteWanted(),
  },
  {
    id: 'import-notes',
    label: 'Import notes from a file',
    also: 'word docx markdown text add typed elsewhere',
    inVisit: true,
    inMain: true,
    // Comes with the notes tab, not when the app starts.
    act: () => void import('../notes/import/importStore').then((store) => store.importFromFile()),
  },
  {
    id: 'import-clipboard',
    label: 'Import notes from the clipboard',
    also: 'paste text add typed elsewhere',
    inVisit: true,
    inMain: true,
    act: () => void import('../notes/import/importStore').then((store) => store.importFromClipboard()),
  },
  {
    id: 'import-letter',
    label: 'Import the letter edited in Word',
    also: 'docx report colleagues changes compare accept refuse round trip',
    inVisit: true,
    act: () => void import('../letters/import/editedStore').then((store) => store.editedFromFile()),
  },
  {
    id: 'attach-file',
    label: 'Attach a file',
    also: 'picture photo image document insert add upload',
    shortcut: 'note.attach',
    inVisit: true,
    act: attachWanted,
  },
  {
    id: 'take-picture',
    label: 'Take a picture',
    also: 'camera photo photograph snapshot webcam attach',
    inVisit: true,
    when: isCameraThere,
    act: cameraWanted,
  },
  {
    id: 'attachments',
    label: 'Attachments of the visit',
    also: 'files pictures photos documents list',
    inVisit: true,
    inMain: true,
    act: attachmentsWanted,
  },
  {
    id: 'marking',
    label: 'Mark by single keys',
    also: 'passage sentence strength mixed concern serious',
    shortcut: 'marking.begin',
    inVisit: true,
    act: () => void import('../notes/marking/markingStore').then((store) => store.markingBegun()),
  },
  {
    id: 'next-prompt',
    label: 'Next prompt for the passage at the cursor',
    also: 'passage code criterion',
    shortcut: 'passage.nextPrompt',
    inVisit: true,
    act: () => void import('../notes/marking/nextPrompt').then((store) => store.nextPromptWanted()),
  },
  {
    id: 'case-notes',
    label: 'The other notes of the case at the cursor',
    also: 'chip code child same',
    shortcut: 'note.case',
    inVisit: true,
    act: () => (answerTo('note.case') ?? (() => said('Open a note first: it names the case.')))(),
  },
  {
    id: 'note-fields',
    label: 'Unfold or fold away the fields of the note',
    also: 'about activity area case role team count tally',
    shortcut: 'note.fields',
    inVisit: true,
    act: () => (answerTo('note.fields') ?? (() => said('Open a note first: it has the fields.')))(),
  },
  tab('notes', 'Go to notes', 'list write'),
  tab('evidence', 'Go to the evidence', 'board timeline day summary gaps'),
  {
    id: 'voice',
    label: 'Add a number of people or records by hand',
    also: 'voices spoke with read count children carers telephone method',
    inVisit: true,
    inMain: true,
    act: () => {
      // The form belongs to the board; the lines of enquiry may have been in sight last.
      void tabChosen('evidence')
      void import('../enquiries/enquiriesStore').then((store) => store.viewChosen('board'))
      void import('../evidence/voicesStore').then((store) => store.voiceBegun())
    },
  },
  tab('findings', 'Go to findings', 'passages'),
  tab('letter', 'Go to the letter', 'report draft check export word pdf redraft final'),
  ...provenanceCommands,
  ...letterReviewCommands,
  ...issueCommands,
  tab('details', 'Go to the details', 'dates team scope archive'),
  {
    id: 'own-window',
    label: 'Open in its own window',
    also: 'second window note letter separate beside screen',
    shortcut: 'window.own',
    inVisit: true,
    when: () => !isApartWindow() && placeInHand() !== null,
    act: ownWindowAsked,
  },
  {
    id: 'main-window',
    label: 'Back to the main window',
    also: 'bring close second window note letter return',
    shortcut: 'window.own',
    inVisit: true,
    when: isApartWindow,
    act: ownWindowAsked,
  },
  {
    id: 'lines',
    label: 'Lines of enquiry',
    also: 'questions go to follow answered dropped',
    inVisit: true,
    act: () => linesShown(),
  },
  {
    id: 'new-line',
    label: 'New line of enquiry',
    also: 'ask question begin',
    inVisit: true,
    inMain: true,
    act: newLineWanted,
  },
  {
    id: 'refer-back',
    label: 'Refer-back: a child may be at risk now',
    also: 'raise concern safeguarding tell authority urgent',
    shortcut: 'referBack.begin',
    inVisit: true,
    act: referBackBegun,
  },
  {
    id: 'refer-backs',
    label: 'All refer-backs of this visit',
    also: 'child risk answer response close',
    inVisit: true,
    act: referBacksShown,
  },
  ...sharingCommands,
  {
    id: 'visits',
    label: 'All visits',
    also: 'home list start go',
    shortcut: 'visits.all',
    act: () => wentTo({ kind: 'visits' }),
  },
  {
    id: 'new-visit',
    label: 'New visit',
    also: 'create add',
    shortcut: 'visits.new',
    act: () => wentTo({ kind: 'newVisit' }),
  },
  ...settingsCommands,
  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts',
    also: 'keys help',
    shortcut: 'help',
    act: () => shortcutsShown(true),
  },
  {
    id: 'lock',
    label: 'Lock Visitbook',
    also: 'close leave',
    shortcut: 'vault.lock',
    act: () => void locked('menu'),
  },
]

/** What can be done from anywhere: the same deeds as the menu, keys and buttons do. */
export const commands = all.map((command) => (command.inMain === true ? doneInMain(command) : command))

function doneInMain(command: Command): Command {
  const { id, act } = command
  const wished = () => isDoneInMain((visitId) => ({ kind: 'command', visitId, command: id }))
  return { ...command, act: () => (wished() ? undefined : act()) }
}

function tab(id: VisitTab, label: string, also: string): Command {
  return { id, label, also, shortcut: `tab.${id}`, inVisit: true, act: () => void tabChosen(id) }
}

/** Commands with all typed words, each the beginning of one of theirs. Without a word: all that can be done here. */
export const commandsFor = (typed: string, screen: Screen): readonly Command[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return commands
    .filter(({ inVisit, when }) => isInSight(inVisit, screen) && when?.() !== false)
    .filter(({ label, also }) => {
      const own = `${label} ${also}`.toLowerCase().split(' ')
      return words.every((word) => own.some((each) => each.startsWith(word)))
    })
}

const isInSight = (inVisit: Command['inVisit'], screen: Screen): boolean =>
  inVisit === 'shared' ? visitInSight(screen) !== null : inVisit !== true || screen.kind === 'visit'
