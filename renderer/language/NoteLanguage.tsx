import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { said } from '../components/statusStore'
import { fieldsEdited } from '../notes/noteEdits'
import { useNotesStore } from '../notes/notesStore'
import type { OpenNote } from '../notes/openNoteStore'
import { IdentityChoices } from './IdentityChoices'
import { wordKnown } from './knownWordsStore'
import { LanguageLine } from './LanguageLine'
import { MarkPopover } from './MarkPopover'
import type { CheckKind } from './protocol'
import { freeCaseCode, replacementsFor } from './replacements'
import type { Replacing } from './replacements'
import { replaceWords } from './replaceWords'
import { SpellingChoices } from './SpellingChoices'
import { useKnownWords } from './useKnownWords'
import { useLanguage } from './useLanguage'
import './language.css'

const checks: readonly CheckKind[] = ['identity', 'spelling']

/** Spelling and the identity guard of a note: marks in its text, what to do with one, how many there are. */
export const NoteLanguage = ({ open, pack }: { readonly open: OpenNote; readonly pack: FrameworkPack }) => {
  const [editor] = useLexicalComposerContext()
  const language = useLanguage(editor, checks)
  useKnownWords()
  const { opened, close } = language
  const back = () => {
    close()
    editor.focus()
  }
  const replace = ({ words, givesCode }: Replacing) => {
    if (opened === null) return
    if (!replaceWords(editor, opened, words)) said(changedMeanwhile)
    else if (givesCode) {
      fieldsEdited({ case: words }, pack)
      said(`This note has the case code ${words}.`)
    }
    back()
  }
  return (
    <>
      <LanguageLine language={language} />
      {opened === null ? null : (
        <MarkPopover
          key={`${opened.key} ${opened.mark.start}`}
          opened={opened}
          placeOf={language.placeOf}
          editorElement={editor.getRootElement()}
          label={opened.mark.kind === 'spelling' ? 'Spelling' : 'Possible identifier'}
          onClose={back}
          onBeside={(direction) => void language.goBeside(direction)}
        >
          {opened.mark.kind === 'spelling' ? (
            <SpellingChoices
              word={opened.mark.quote}
              takesFocus={opened.by === 'key'}
              onReplace={(words) => replace({ words, givesCode: false })}
              onKnow={(where) =>
                void wordKnown(where, { word: opened.mark.quote, kind: 'spelling', reason: '' }).then(back)
              }
            />
          ) : (
            <IdentityChoices
              mark={opened.mark}
              replacements={replacementsFor(opened.mark, open.fields, nextCode())}
              takesFocus={opened.by === 'key'}
              onReplace={replace}
              onKeep={async (reason) => {
                if (await wordKnown('visit', { word: opened.mark.quote, kind: 'identity', reason })) back()
              }}
            />
          )}
        </MarkPopover>
      )}
    </>
  )
}

const changedMeanwhile = 'These words have changed meanwhile, and nothing was replaced.'

const nextCode = () => freeCaseCode(useNotesStore.getState().notes.map((note) => note.case))
