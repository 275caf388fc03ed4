import type { LetterContent, LetterParagraph, LetterSection } from '../letter'
import type { FrameworkPack } from '../../frameworks/frameworkPack'
import type { DocumentPart } from './documentPart'

/** The parts of a letter in reading order. Headings are the pack's own words and can be changed nowhere else. */
export const partsOfLetter = (content: LetterContent, pack: FrameworkPack): readonly DocumentPart[] =>
  content.sections.flatMap((section) => {
    const list = listOfBlock(section, pack)
    const heading: readonly DocumentPart[] =
      section.heading === ''
        ? []
        : [{ kind: 'heading', text: section.heading, offset: 0, list, statement: false, number: null }]
    return [
      ...heading,
      ...section.paragraphs.map((paragraph) => ({
        kind: kindOf(section),
        text: paragraph.text,
        offset: 0,
        paragraphId: paragraph.id,
        list,
        statement: isStatement(paragraph, section),
        number: null,
      })),
    ]
  })

/** Fixed lines as drafted are the framework's own words; what the user wrote or changed is not. */
export const isStatement = (paragraph: LetterParagraph, section: LetterSection): boolean =>
  !['address', 'date', 'signOff', 'title', 'judgements'].includes(section.kind) &&
  (section.evidence || paragraph.origin === null || paragraph.text !== paragraph.drafted)

const kindOf = ({ kind }: LetterSection): DocumentPart['kind'] =>
  kind === 'bullets' ? 'bullet' : kind === 'prose' ? 'paragraph' : 'line'

const listOfBlock = ({ id }: LetterSection, pack: FrameworkPack): DocumentPart['list'] => {
  const kind = pack.blocks.find((block) => block.id === id)?.kind
  return kind === 'improve' || kind === 'priority' ? kind : null
}
