import { said } from '../../components/statusStore'
import type { Command } from '../../search/command'
import type { ShortcutId } from '../../shortcuts/registry'
import { answerTo } from '../../shortcuts/useShortcut'

/** What can be asked from anywhere about the issues of the letter. */
export const issueCommands: readonly Command[] = [
  inLetter('issue.next', 'Next issue in the letter', 'check problem settle jump'),
  inLetter('issue.previous', 'The issue before', 'check problem settle jump back'),
  inLetter('issue.fix', 'Fix the issue at the cursor', 'check problem replace repair mend'),
]

function inLetter(shortcut: ShortcutId, label: string, also: string): Command {
  const act = () => (answerTo(shortcut) ?? (() => said('Open a letter that is being written first.')))()
  return { id: shortcut.replace('.', '-'), label, also, shortcut, inVisit: true, act }
}
