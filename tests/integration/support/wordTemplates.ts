import { Document, Footer, Header, ImageRun, LevelFormat, Packer, PageNumber, PageOrientation } from 'docx'
import { Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const line = (text: string) => new Paragraph({ children: [new TextRun(text)] })

/** An organisation's template: a portrait letterhead, a landscape page after it, its own styles, list and words. */
export const aTemplate = async ({ landscape = false, firstPage = true, plain = false } = {}) => {
  const headers = {
    default: new Header({
      children: [
        new Paragraph({
          children: [new ImageRun({ type: 'png', data: logo, transformation: { width: 90, height: 40 } })],
        }),
        line('Somewhere Council'),
      ],
    }),
    ...(firstPage
      ? { first: new Header({ children: [line('Somewhere Council, Town Hall, Market Square')] }) }
      : {}),
  }
  const footers = {
    default: new Footer({
      children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })],
    }),
  }
  const document = new Document({
    creator: 'Jo Maker',
    title: 'Corporate letter',
    description: 'Made for the council',
    customProperties: [{ name: 'Department', value: 'Communications' }],
    comments: { children: [{ id: 0, author: 'Jo Maker', children: [line('Is this the new logo?')] }] },
    ...(plain ? {} : { styles: ownStyles }),
    numbering: {
      config: [
        {
          reference: 'squares',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '▪',
              style: { paragraph: { indent: { left: 600, hanging: 300 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        headers,
        footers,
        properties: { titlePage: firstPage },
        children: [line('Dear [name]'), new Paragraph({ children: [new TextRun('Words of the template')] })],
      },
      {
        properties: {
          titlePage: firstPage,
          page: {
            size: landscape
              ? { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE }
              : { width: 11906, height: 16838 },
            margin: { top: 1701, bottom: 1418, left: 1701, right: 1134 },
          },
        },
        children: [
          line('Last page of the template'),
          new Paragraph({
            numbering: { reference: 'squares', level: 0 },
            children: [new TextRun('A point')],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const ownStyles = {
  default: {
    document: { run: { font: 'Verdana', size: 22 } },
    heading1: { run: { font: 'Verdana', color: '5B2C83', size: 40 } },
    heading2: { run: { font: 'Verdana', color: '5B2C83', size: 30 } },
  },
  paragraphStyles: [
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', paragraph: { spacing: { after: 200 } } },
    { id: 'Lines', name: 'Something else under our id', basedOn: 'Normal' },
  ],
}

/** Texts of the parts of a package. */
export const textsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([name, part]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strFromU8(part) : '',
    ]),
  )

/** The same package with some of its parts changed or added. */
export const reworked = (
  docx: Uint8Array,
  change: Readonly<Record<string, string | Uint8Array | ((text: string) => string)>>,
): Uint8Array => {
  const parts = unzipSync(docx)
  for (const [name, made] of Object.entries(change)) {
    const before = parts[name] ?? new Uint8Array()
    const after = typeof made === 'function' ? made(strFromU8(before)) : made
    parts[name] = typeof after === 'string' ? strToU8(after) : new Uint8Array(after)
  }
  return zipSync(parts)
}
