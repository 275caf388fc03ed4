import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { useMemo } from 'react'
import { said } from '../components/statusStore'
import { fieldsEdited } from '../notes/noteEdits'
import { useNotesStore } from '../notes/notesStore'
import type { OpenNote } from '../notes/openNoteStore'
import { editorWriting } from './editorWriting'
import { LanguageChoices } from './LanguageChoices'
import { LanguageLine } from './LanguageLine'
import type { Replacing } from './replacements'
import { freeCaseCode, replacementsFor } from './replacements'
import { useKnownWords } from './useKnownWords'
import { useLanguage } from './useLanguage'
import './language.css'

/** Spelling and the identity guard of a note: marks in its text, what to do with one, how many there are. */
export const NoteLanguage = ({ open, pack }: { readonly open: OpenNote; readonly pack: FrameworkPack }) => {
  const [editor] = useLexicalComposerContext()
  const writing = useMemo(() => editorWriting(editor), [editor])
  const language = useLanguage(writing)
  useKnownWords()
  const replaced = ({ words, givesCode }: Replacing) => {
    if (!givesCode) return
    fieldsEdited({ case: words }, pack)
    said(`This note has the case code ${words}.`)
  }
  return (
    <>
      <LanguageLine language={language} />
      <LanguageChoices
        writing={writing}
        language={language}
        replacementsOf={(mark) => replacementsFor(mark, open.fields, nextCode())}
        onReplaced={replaced}
      />
    </>
  )
}

const nextCode = () => freeCaseCode(useNotesStore.getState().notes.map((note) => note.case))
