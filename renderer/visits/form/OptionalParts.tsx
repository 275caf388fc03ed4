import type { Block } from '@shared/frameworks/frameworkPack'
import { Checkbox } from '../../components/Choice'
import type { DraftPart } from './draftPart'
import { FormSection } from './FormSection'

type OptionalPartsProps = Pick<DraftPart, 'draft' | 'change'> & { readonly blocks: readonly Block[] }

/** Parts of the document that are printed only when asked for, in the words in which they would be. */
export const OptionalParts = ({ draft, change, blocks }: OptionalPartsProps) => (
  <FormSection
    title="Optional parts"
    hint="Left out unless ticked. Draft again to see a change in the letter."
  >
    <div className="field-whole optional-parts">
      {blocks.map((block) => (
        <Checkbox
          key={block.id}
          isSelected={draft.optionalBlocks.includes(block.id)}
          onChange={(on) =>
            change({
              optionalBlocks: blocks
                .map(({ id }) => id)
                .filter((id) => (id === block.id ? on : draft.optionalBlocks.includes(id))),
            })
          }
        >
          {[block.heading, ...(block.text ?? [])].filter(Boolean).join(' ')}
        </Checkbox>
      ))}
    </div>
  </FormSection>
)
