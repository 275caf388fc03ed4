import { Rows } from '../../components/Rows'
import { TextField } from '../../components/TextField'
import type { DraftPart } from './draftPart'
import { FormSection } from './FormSection'
import { newWord } from './visitDraft'
import type { WordDraft } from '@shared/visits/visitDraft'

/** The place's own words and its acronyms. */
export const WordsFields = ({ draft, change, faults }: DraftPart) => (
  <>
    <FormSection title="Words of the place" hint="What they call what the framework names otherwise.">
      <WordRows
        list="terms"
        rows={draft.terms}
        onChange={(terms) => change({ terms })}
        faults={faults}
        labels={['Framework says', 'The place says']}
        examples={['care leavers', 'care-experienced young people']}
        addLabel="Add a word"
      />
    </FormSection>
    <FormSection title="Acronyms" hint="Spelt out where the letter first uses them.">
      <WordRows
        list="acronyms"
        rows={draft.acronyms}
        onChange={(acronyms) => change({ acronyms })}
        faults={faults}
        labels={['Acronym', 'Full words']}
        examples={['PEP', 'personal education plan']}
        addLabel="Add an acronym"
      />
    </FormSection>
  </>
)

type WordRowsProps = {
  readonly list: 'terms' | 'acronyms'
  readonly rows: readonly WordDraft[]
  readonly onChange: (rows: readonly WordDraft[]) => void
  readonly faults: DraftPart['faults']
  readonly labels: readonly [string, string]
  readonly examples: readonly [string, string]
  readonly addLabel: string
}

const WordRows = ({ list, rows, onChange, faults, labels, examples, addLabel }: WordRowsProps) => (
  <div className="field-whole">
    <Rows
      rows={rows}
      onChange={onChange}
      newRow={newWord}
      addLabel={addLabel}
      removeLabel={(row, place) => `Remove ${row.word || `row ${place + 1}`}`}
    >
      {(row, changeRow) => (
        <>
          <TextField
            label={labels[0]}
            value={row.word}
            placeholder={examples[0]}
            onChange={(word) => changeRow({ word })}
            error={faults[`${list}:${row.id}`]}
          />
          <TextField
            label={labels[1]}
            value={row.meaning}
            placeholder={examples[1]}
            onChange={(meaning) => changeRow({ meaning })}
          />
        </>
      )}
    </Rows>
  </div>
)
