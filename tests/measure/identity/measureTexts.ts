import { findIdentifiers } from '@shared/identity/findIdentifiers'
import { isNamedOpenly } from '@shared/letters/namedOpenly'
import { today, wordsIn } from './measurePlanted'

export type TextToMeasure = {
  readonly name: string
  readonly text: string
  readonly known: readonly string[]
}

export type TextFigures = {
  readonly texts: number
  readonly words: number
  /** What identifies and is printed openly: inspectors and addressees in lines that give their role, offices, lines to ring. */
  readonly open: number
  readonly alarms: readonly {
    readonly name: string
    readonly rule: string
    readonly quote: string
    readonly around: string
  }[]
  readonly perThousandWords: number
}

/** Every mark in texts that name no child is a false alarm, unless it is a name or an office that is printed openly. */
export const measureTexts = (
  texts: readonly TextToMeasure[],
  isWord: (lower: string) => boolean,
): TextFigures => {
  let [words, open] = [0, 0]
  const alarms: { name: string; rule: string; quote: string; around: string }[] = []
  for (const { name, text, known } of texts) {
    words += wordsIn(text)
    // The editor asks for one block at a time.
    for (const block of text.split(/\n\s*\n/)) {
      for (const { rule, quote, offset } of findIdentifiers(block, { known, today, isWord })) {
        const around = block.slice(Math.max(0, offset - 60), offset + quote.length + 40).replace(/\s+/g, ' ')
        const at = text.indexOf(block) + offset
        if (isTrue(rule) || isNamedOpenly(text, at) || isLineOfAddress(rule, quote, block)) open += 1
        else alarms.push({ name, rule, quote, around })
      }
    }
  }
  return {
    texts: texts.length,
    words,
    open,
    alarms,
    perThousandWords: (alarms.length / Math.max(1, words)) * 1_000,
  }
}

/** Forms that nothing else has: a postcode, an address of a mailbox, a number to ring. */
const isTrue = (rule: string): boolean => /postcode|email|phone|nhs|upn|ni-number/.test(rule)

/** A street that has a line of its own stands in a letterhead. */
const isLineOfAddress = (rule: string, quote: string, block: string): boolean =>
  rule === 'identity.address' && block.split('\n').some((line) => line.trim() === quote)
