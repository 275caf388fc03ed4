import type { Area } from '@shared/frameworks/frameworkPack'
import type { ChangedPassage } from '@shared/notes/changedParts'
import type { ComparedBlock, NoteComparison } from '@shared/notes/compareNotes'
import type { Passage } from '@shared/notes/note'
import type { NoteState } from '@shared/notes/noteHistory'
import { Words } from '../../components/Words'
import { directionSigns, directionWords } from '../words'
import { fieldValue, fieldWords } from './words'

type ComparedNoteProps = {
  readonly comparison: NoteComparison
  readonly before: NoteState
  readonly after: NoteState
  readonly areas: readonly Area[]
}

/** What became of a note from one version to another: fields, text, passages. */
export const ComparedNote = ({ comparison, before, after, areas }: ComparedNoteProps) => {
  const { fields, blocks, passages } = comparison
  return (
    <>
      {fields.length === 0 ? null : (
        <section aria-label="Changed fields">
          <h4>Fields</h4>
          <dl className="compared-fields">
            {fields.map((name) => (
              <div key={name}>
                <dt>{fieldWords[name]}</dt>
                <dd>
                  <Words segment={{ kind: 'removed', text: fieldValue(name, before.fields, areas) }} />{' '}
                  <Words segment={{ kind: 'added', text: fieldValue(name, after.fields, areas) }} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section aria-label="Text">
        <ComparedText blocks={blocks} />
      </section>
      {passages.length === 0 ? null : (
        <section aria-label="Changed passages">
          <h4>Passages</h4>
          <ul className="compared-passages">
            {passages.map((change) => (
              <li key={change.passage.id}>
                <PassageChange change={change} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The words of a note, read only. Headings stay below those of the dialog. */
export const ComparedText = ({ blocks }: { readonly blocks: readonly ComparedBlock[] }) => (
  <div className="compared-text" lang="en-GB">
    {blocks.map((block, index) => {
      const { kind } = block.after ?? block.before ?? { kind: 'paragraph' }
      const words = block.segments.map((segment, at) => <Words key={at} segment={segment} />)
      if (kind === 'heading') return <h4 key={index}>{words}</h4>
      if (kind === 'quote') return <blockquote key={index}>{words}</blockquote>
      return (
        <p key={index} data-kind={kind}>
          {words}
        </p>
      )
    })}
  </div>
)

const PassageChange = ({ change: { kind, passage, before } }: { readonly change: ChangedPassage }) => {
  if (kind === 'added') return <Words segment={{ kind: 'added', text: passageWords(passage) }} />
  if (kind === 'removed' || before === null)
    return <Words segment={{ kind: 'removed', text: passageWords(passage) }} />
  return (
    <>
      <Words segment={{ kind: 'removed', text: passageWords(before) }} />{' '}
      <Words segment={{ kind: 'added', text: passageWords(passage) }} />
    </>
  )
}

/** A passage in one line: "+ Strength · PD6: “a plan agreed early”". */
export const passageWords = ({ direction, prompts, quote }: Passage) =>
  `${directionSigns[direction]} ${[directionWords[direction], ...prompts].join(' · ')}: “${quote}”`
