import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { IconButton } from '../components/IconButton'
import { counted } from '../findings/words'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { languageStartedAgain } from './languageClient'
import type { Language } from './useLanguage'

/** The line under the text: how much in it may lead to a person or is spelt unusually, and the way there. */
export const LanguageLine = ({ language }: { readonly language: Language }) => {
  const { marks, state, pasted, pasteSeen, goTo } = language
  const identity = marks.filter(({ mark }) => mark.kind === 'identity')
  const spelling = marks.filter(({ mark }) => mark.kind === 'spelling')
  const [firstName] = identity
  const [firstWord] = spelling
  if (state === 'failed')
    return (
      <div className="language-line" role="status">
        <span>Spelling and identifiers are not being checked. Your text is safe.</span>
        <Button className="language-count" onPress={languageStartedAgain}>
          Check again
        </Button>
      </div>
    )
  return (
    <div className="language-line">
      {firstName === undefined ? (
        <span>{state === 'starting' ? 'Checking the text' : 'No identifiers found'}</span>
      ) : (
        <Button className="language-count" data-kind="identity" onPress={() => goTo(firstName)}>
          <span className="language-sign" aria-hidden />
          {counted(identity.length, 'possible identifier')}
        </Button>
      )}
      {firstWord === undefined ? null : (
        <Button className="language-count" data-kind="spelling" onPress={() => goTo(firstWord)}>
          <span className="language-sign" aria-hidden />
          {counted(spelling.length, 'unknown word')}
        </Button>
      )}
      {marks.length === 0 ? null : (
        <span className="language-keys">
          <ShortcutKey of="language.next" /> next
        </span>
      )}
      <span className="language-pasted" role="status">
        {pasted.length === 0 ? null : (
          <>
            {counted(pasted.length, 'possible identifier')} in what you pasted:{' '}
            <ShortcutKey of="language.next" /> goes to the first
          </>
        )}
      </span>
      {pasted.length === 0 ? null : <IconButton label="Close this line" icon={X} onPress={pasteSeen} />}
    </div>
  )
}
