import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useMemo } from 'react'
import { $isOwnWords } from '../letters/editor/letterBlocks'
import { LetterIssues } from '../letters/issues/LetterIssues'
import { useLetterStore } from '../letters/letterStore'
import { editorWriting } from './editorWriting'
import { LanguageChoices } from './LanguageChoices'
import { LanguageLine } from './LanguageLine'
import { letterReplacementsFor } from './replacements'
import { useKnownWords } from './useKnownWords'
import { useLanguage } from './useLanguage'
import './language.css'

/** Spelling and the identity guard of a letter that is still being written. */
export const LetterLanguage = () => {
  const [editor] = useLexicalComposerContext()
  const writing = useMemo(
    () => editorWriting(editor, (block) => $isOwnWords(block, useLetterStore.getState().letter)),
    [editor],
  )
  const language = useLanguage(writing)
  useKnownWords()
  return (
    <>
      <LanguageLine language={language} />
      <LetterIssues writing={writing} language={language} />
      <LanguageChoices
        writing={writing}
        language={language}
        isPublished
        replacementsOf={letterReplacementsFor}
      />
    </>
  )
}
