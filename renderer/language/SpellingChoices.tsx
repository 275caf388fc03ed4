import { useEffect, useState } from 'react'
import { suggestionsFor } from './languageClient'
import { Choices } from './MarkPopover'
import type { Choice } from './MarkPopover'
import type { KnownPlace } from './knownWordsStore'

type SpellingChoicesProps = {
  readonly word: string
  readonly takesFocus: boolean
  readonly onReplace: (words: string) => void
  readonly onKnow: (where: KnownPlace) => void
}

/** A word that no list knows: what may have been meant, or that it is right. */
export const SpellingChoices = ({ word, takesFocus, onReplace, onKnow }: SpellingChoicesProps) => {
  const [suggestions, setSuggestions] = useState<readonly string[] | 'asking'>('asking')
  useEffect(() => {
    let isWanted = true
    void suggestionsFor(word).then((words) => {
      if (isWanted) setSuggestions(words ?? [])
    })
    return () => {
      isWanted = false
    }
  }, [word])
  const words = suggestions === 'asking' ? [] : suggestions
  const meant = words.map((each, at): Choice => ({
    label: each,
    keys: String(at + 1),
    act: () => onReplace(each),
  }))
  return (
    <>
      <p className="mark-said">
        <b>{word}</b> is not in the dictionary.
      </p>
      {words.length > 0 ? null : (
        <p className="mark-none" role="status">
          {suggestions === 'asking' ? 'Looking for what was meant' : 'Nothing like it was found.'}
        </p>
      )}
      <Choices
        label="What to do with this word"
        takesFocus={takesFocus && suggestions !== 'asking'}
        groups={[
          meant,
          [
            { label: 'Add to this visit’s words', keys: 'V', act: () => onKnow('visit') },
            { label: 'Add to my words', keys: 'M', act: () => onKnow('personal') },
          ],
        ]}
      />
    </>
  )
}
