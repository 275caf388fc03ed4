import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import { useMemo } from 'react'
import { said } from '../../components/statusStore'
import { useShortcut } from '../../shortcuts/useShortcut'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { caseNotesShown, noCaseHere } from '../caseNotes'
import { $caseAtCursor } from '../chips/ChipExtension'
import { fieldsEdited, passageJudged } from '../noteEdits'
import { sessionOf } from '../noteSessions'
import { useNotesStore } from '../notesStore'
import type { OpenNote } from '../openNoteStore'
import { promptGroups } from '../promptChoice'
import { rolesKnown, teamsKnown } from '../sources'
import { tallyWanted } from '../tallyWanted'
import { clockOf, localTime } from '../visitTime'
import { choose } from './choose'
import type { ChoiceListener } from './choose'
import type { ChoiceContext } from './choices'
import { TriggerMenu } from './TriggerMenu'
import { useTriggerMenu } from './useTriggerMenu'

type NoteTriggersProps = {
  readonly open: OpenNote
  readonly pack: FrameworkPack
  readonly areas: readonly Area[]
}

/** The menus of `/`, `#` and `@` in a note. */
export const NoteTriggers = ({ open, pack, areas }: NoteTriggersProps) => {
  const [editor] = useLexicalComposerContext()
  const notes = useNotesStore((state) => state.notes)
  const { noteId, template, fields } = open
  const context = useMemo(
    (): ChoiceContext => ({
      prompts: promptGroups(areas, fields.area),
      parts: template?.headings ?? [],
      roles: rolesKnown(notes),
      teams: teamsKnown(notes),
      clock: 'Hour and minute',
    }),
    [areas, fields.area, template, notes],
  )
  const menu = useTriggerMenu(editor, context, (trigger, { deed }) =>
    choose(editor, trigger, deed, { clock: clockNow(), listener: listenerOf(noteId, pack) }),
  )
  useShortcut('note.case', () => {
    const code = editor.read($caseAtCursor) ?? fields.case
    if (code === '') noCaseHere()
    else caseNotesShown(code)
  })
  if (menu.trigger === null) return null
  return (
    <TriggerMenu
      editor={editor}
      trigger={menu.trigger}
      choices={menu.choices}
      active={menu.active}
      onActive={menu.goTo}
      onChoose={menu.choose}
    />
  )
}

/** The wall clock where the visit is. */
const clockNow = () => {
  const { open } = useOpenVisitStore.getState()
  return open.kind === 'loaded' ? clockOf(localTime(new Date(), open.visit.timeZone)) : ''
}

const listenerOf = (noteId: string, pack: FrameworkPack): ChoiceListener => ({
  roleNamed: (role) => {
    if (sessionOf(noteId)?.fields.role === '') fieldsEdited({ role: role.slice(0, 200) }, pack)
  },
  teamNamed: (team) => {
    if (sessionOf(noteId)?.fields.team === '') fieldsEdited({ team: team.slice(0, 200) }, pack)
  },
  tallyWanted: () => tallyWanted(noteId),
  promptGiven: (passageIds, code) => {
    const mark = sessionOf(noteId)?.marks.find(({ id }) => passageIds.includes(id))
    if (mark === undefined || mark.prompts.includes(code)) return
    passageJudged(noteId, mark.id, { prompts: [...mark.prompts, code] })
    said(`This passage is about ${[...mark.prompts, code].join(', ')}.`)
  },
})
