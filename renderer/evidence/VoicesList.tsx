import type { Voices } from '@shared/evidence/voices'
import { counted } from '../findings/words'

/** Whom inspectors spoke with and what they read, counted in notes and in records: never in heads. */
export const VoicesList = ({ voices }: { readonly voices: Voices }) => (
  <section className="evidence-part" aria-labelledby="evidence-voices">
    <h2 id="evidence-voices" tabIndex={-1}>
      Voices and records
    </h2>
    <p className="muted">
      Counted from activity, source role and case code of the notes: how many notes, not how many people.
    </p>
    <dl className="voices">
      {voices.spokenWith.map(({ group, notes }) => (
        <div key={group}>
          <dt>Spoke with {group}</dt>
          <dd>{counted(notes, 'note')}</dd>
        </div>
      ))}
      <div>
        <dt>Records read</dt>
        <dd>
          {counted(voices.records.length, 'case')}
          {voices.records.length === 0 ? '' : `: ${voices.records.join(', ')}`}
          {voices.recordNotesWithoutCode === 0
            ? ''
            : `; ${counted(voices.recordNotesWithoutCode, 'note')} without a case code`}
        </dd>
      </div>
      <div>
        <dt>Documents and data</dt>
        <dd>{counted(voices.documents, 'note')}</dd>
      </div>
      <div>
        <dt>Practice observed</dt>
        <dd>{counted(voices.observed, 'note')}</dd>
      </div>
    </dl>
  </section>
)
