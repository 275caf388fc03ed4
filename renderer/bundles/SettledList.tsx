import type { SettledClash } from '@shared/bundles/settledClashes'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../components/Button'
import { inSentence, momentWords } from '../components/moments'
import { counted } from '../findings/words'
import { cardKey, useClashesStore } from './clashesStore'

/** What was decided, with every wording that anybody ever saved there. */
export const SettledList = ({ settled }: { readonly settled: readonly SettledClash[] }) => {
  const [isOpen, setOpen] = useState(false)
  const lookedAt = useClashesStore((state) => state.lookedAt)
  const id = useId()
  return (
    <section className="clash-settled" aria-labelledby={id}>
      <h2 id={id} className="sr-only">
        Decided
      </h2>
      <Button
        tone="quiet"
        icon={isOpen ? ChevronDown : ChevronRight}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        Decided: {counted(settled.length, 'overlap')}, with every wording
      </Button>
      {isOpen ? (
        <ul className="clash-list" aria-label="Decided">
          {settled.map((each) => (
            <li key={cardKey(each)} className="clash">
              <div className="clash-head">
                <h3>{each.thing}</h3>
                <span className="muted">{each.place}</span>
              </div>
              <p className="clash-base">
                <span>As it stands: </span>
                {each.now === '' ? '(taken out)' : each.now}
              </p>
              <ul className="clash-versions">
                {each.versions.map(({ words, by, at }) => (
                  <li key={words}>
                    <span className="clash-text" lang="en-GB">
                      {words}
                    </span>
                    <span className="muted">
                      {[by, inSentence(momentWords(at, lookedAt)).replace(/:\d\d$/, '')]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
