import { ArrowDown, ArrowUp } from 'lucide-react'
import { IconButton } from '../components/IconButton'
import { Rows } from '../components/Rows'
import { TextField } from '../components/TextField'
import { movedPart, newPart } from './templateDraft'
import type { DraftPart, TemplateFaults } from './templateDraft'

type TemplatePartsProps = {
  readonly parts: readonly DraftPart[]
  readonly faults: TemplateFaults
  readonly onChange: (parts: readonly DraftPart[]) => void
}

/** The parts in their order, each a heading with its hint; moved by buttons, which the keyboard reaches too. */
export const TemplateParts = ({ parts, faults, onChange }: TemplatePartsProps) => (
  <Rows
    rows={parts}
    onChange={onChange}
    newRow={newPart}
    addLabel="Add a part"
    removeLabel={(part, place) => `Remove ${nameOf(part, place)}`}
  >
    {(part, change, place) => (
      <>
        <TextField
          label={place === 0 ? 'Heading' : `Heading ${place + 1}`}
          className="template-title"
          maxLength={80}
          value={part.title}
          onChange={(title) => change({ title })}
          error={faults[part.id]}
        />
        <TextField
          label={place === 0 ? 'Hint' : `Hint ${place + 1}`}
          className="template-hint"
          maxLength={300}
          value={part.hint}
          onChange={(hint) => change({ hint })}
        />
        <span className="template-moves">
          <IconButton
            label={`Move ${nameOf(part, place)} up`}
            icon={ArrowUp}
            isDisabled={place === 0}
            onPress={() => onChange(movedPart(parts, part.id, -1))}
          />
          <IconButton
            label={`Move ${nameOf(part, place)} down`}
            icon={ArrowDown}
            isDisabled={place === parts.length - 1}
            onPress={() => onChange(movedPart(parts, part.id, 1))}
          />
        </span>
      </>
    )}
  </Rows>
)

const nameOf = ({ title }: DraftPart, place: number) => title || `part ${place + 1}`
