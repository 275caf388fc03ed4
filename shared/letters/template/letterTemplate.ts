import { z } from 'zod'

/** A template with pictures in its letterhead has a tenth of it. */
export const largestTemplate = 10_000_000
/** An organisation has a few; each is kept whole in the vault. */
export const mostTemplates = 20

const Millimetres = z.int().min(0).max(2_000)
const Kinds = z.array(z.enum(['default', 'first', 'even'])).max(3)

/** What a Word template holds, as it was found when it was read. */
export const TemplateContents = z.strictObject({
  page: z.strictObject({ width: Millimetres, height: Millimetres }),
  margins: z.strictObject({ top: Millimetres, right: Millimetres, bottom: Millimetres, left: Millimetres }),
  headers: Kinds,
  footers: Kinds,
  /** Pictures in headers, footers and lists. */
  pictures: z.int().min(0).max(1_000),
  /** Of the styles that a letter needs, by the names Word shows: those it has, and those Visitbook adds. */
  styles: z.array(z.string().max(100)).max(20),
  added: z.array(z.string().max(100)).max(20),
})
export type TemplateContents = z.infer<typeof TemplateContents>

/** An organisation's own Word template, as the window shows it: without its bytes. */
export type LetterTemplate = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly addedAt: string
  readonly contents: TemplateContents
}

/** What a template is called: the name of its file without the ending. */
export const templateName = (fileName: string): string =>
  fileName
    .replace(/\.(?:docx|dotx)$/i, '')
    .trim()
    .slice(0, 200) || 'Template'
