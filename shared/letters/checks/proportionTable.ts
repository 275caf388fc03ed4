import { z } from 'zod'

/** A word for a proportion and the shares it can stand for, in per cent; words of one meaning are parted by `|`. */
export const ProportionWord = z
  .strictObject({
    words: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine((words) => words.split('|').every((word) => word.trim() !== ''), {
        message: 'has an empty word',
      }),
    from: z.int().min(0).max(100),
    to: z.int().min(0).max(100),
  })
  .refine(({ from, to }) => from <= to, { message: 'must end where it begins or above' })
export type ProportionWord = Readonly<z.infer<typeof ProportionWord>>

/** Words for proportions, as an organisation or an inspector wants them. */
export const ProportionTable = z.array(ProportionWord).min(1).max(60).readonly()
export type ProportionTable = readonly ProportionWord[]

/**
 * Which shares a word can carry. Ofsted's own table was not found; these are the published ones of Education Scotland
 * ([S30], domain.md 2.5), with five points of grace at each end, because samples are small and words are judgements.
 */
export const proportionTable: ProportionTable = [
  { words: 'almost all', from: 85, to: 100 },
  { words: 'the vast majority|a large majority', from: 75, to: 100 },
  { words: 'most', from: 60, to: 100 },
  { words: 'the majority', from: 45, to: 95 },
  { words: 'a minority|less than half|fewer than half', from: 5, to: 52 },
  { words: 'few|a small number|a small minority', from: 0, to: 30 },
  { words: 'all|every', from: 100, to: 100 },
  { words: 'none|no', from: 0, to: 0 },
]

/** A word as a text is searched for it: "the vast majority" and "a vast majority" are one. */
export const bareWord = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:an?|the) /, '')

/** The words of a row, one by one, as they are put into a text. */
export const wordsOfRow = ({ words }: ProportionWord): readonly string[] =>
  words.split('|').map((word) => word.trim().replace(/\s+/g, ' '))
