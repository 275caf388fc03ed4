import { flushSync } from 'react-dom'
import { said } from '../components/statusStore'
import { IdentityChoices } from './IdentityChoices'
import { wordKnown } from './knownWordsStore'
import { MarkPopover } from './MarkPopover'
import type { IdentityMark } from './protocol'
import type { Replacing } from './replacements'
import { SpellingChoices } from './SpellingChoices'
import type { Language } from './useLanguage'
import type { Writing } from './writing'

type LanguageChoicesProps = {
  readonly writing: Writing
  readonly language: Language
  /** A note is told to use the case code; what is published has none. */
  readonly isPublished?: boolean
  readonly replacementsOf: (mark: IdentityMark) => readonly Replacing[]
  readonly onReplaced?: (by: Replacing) => void
}

/** At the mark that is open: what can be done with it. */
export const LanguageChoices = (props: LanguageChoicesProps) => {
  const { writing, language, isPublished = false, replacementsOf, onReplaced } = props
  const { opened, close } = language
  if (opened === null) return null
  const { key, mark, by } = opened
  const back = () => {
    // The choices hold the keyboard for as long as they are there.
    flushSync(close)
    writing.focus(key)
  }
  const replace = (instead: Replacing) => {
    back()
    if (!writing.replace(opened, instead.words)) said(changedMeanwhile)
    else onReplaced?.(instead)
  }
  return (
    <MarkPopover
      key={`${key} ${mark.start}`}
      opened={opened}
      place={() => language.placeOf(opened)}
      editorElement={writing.element()}
      label={mark.kind === 'spelling' ? 'Spelling' : 'Possible identifier'}
      onClose={back}
      onBeside={(direction) => void language.goBeside(direction)}
    >
      {mark.kind === 'spelling' ? (
        <SpellingChoices
          word={mark.quote}
          takesFocus={by === 'key'}
          onReplace={(words) => replace({ words, givesCode: false })}
          onKnow={(where) =>
            void wordKnown(where, { word: mark.quote, kind: 'spelling', reason: '' }).then(back)
          }
        />
      ) : (
        <IdentityChoices
          mark={isPublished ? { ...mark, message: firstSentence(mark.message) } : mark}
          replacements={replacementsOf(mark)}
          takesFocus={by === 'key'}
          onReplace={replace}
          onKeep={async (reason) => {
            if (await wordKnown('visit', { word: mark.quote, kind: 'identity', reason })) back()
          }}
        />
      )}
    </MarkPopover>
  )
}

const firstSentence = (message: string) => /^.*?\.(?= |$)/.exec(message)?.[0] ?? message

const changedMeanwhile = 'These words have changed meanwhile, and nothing was replaced.'
