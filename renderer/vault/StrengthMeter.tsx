import { Meter } from 'react-aria-components'
import { strengthWords } from './strength'
import type { Strength } from './strength'

/** Strength of a passphrase as a bar and in words; the words are what counts. */
export const StrengthMeter = ({ strength }: { readonly strength: Strength | null }) => (
  <div className="strength" data-score={strength?.score ?? 'none'}>
    <Meter
      aria-label="Strength of the passphrase"
      value={strength === null ? 0 : strength.score + 1}
      minValue={0}
      maxValue={5}
      valueLabel={strength === null ? 'Not typed yet' : strengthWords[strength.score]}
      className="strength-bar"
    >
      {[0, 1, 2, 3, 4].map((step) => (
        <i key={step} data-on={strength !== null && strength.score >= step} />
      ))}
    </Meter>
    <span>
      {strength === null ? (
        'Four or more words that do not belong together are easy to keep in mind and hard to guess.'
      ) : (
        <>
          <b>{strengthWords[strength.score]}.</b> {strength.advice}
        </>
      )}
    </span>
  </div>
)
