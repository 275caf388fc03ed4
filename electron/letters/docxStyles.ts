import { AlignmentType, LevelFormat, LineRuleType } from 'docx'
import { mm } from './docxPage'

const body = 'Georgia'
const headings = 'Arial'

const heading = (size: number, before: number) => ({
  run: { font: headings, size, bold: true, color: '1B1B1B' },
  paragraph: {
    spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
})

/** Every paragraph carries a named style, so that a user can restyle the document in one place. */
export const docxStyles = {
  default: {
    document: {
      run: {
        font: body,
        size: 23,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' },
      },
      paragraph: { spacing: { after: 160, line: 290, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(34, 320),
    heading2: heading(27, 320),
    heading3: heading(23, 240),
    listParagraph: { run: { font: body } },
  },
  paragraphStyles: [
    {
      id: 'Lines',
      name: 'Address',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'NoteToHeading',
      name: 'Note to heading',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: headings, size: 21 },
      paragraph: { spacing: { before: 60, after: 60 } },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { font: headings, size: 18 } },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { font: headings, size: 17 },
      paragraph: { spacing: { after: 40 } },
    },
  ],
} as const

/** Names of the two kinds of list. */
export const bulletList = 'points'
export const paragraphNumbers = 'paragraph-numbers'

const hanging = { left: mm(8), hanging: mm(8) }

export const docxNumbering = {
  config: [
    {
      reference: bulletList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: mm(7), hanging: mm(5) } } },
        },
      ],
    },
    {
      reference: paragraphNumbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: hanging } },
        },
      ],
    },
  ],
} as const
