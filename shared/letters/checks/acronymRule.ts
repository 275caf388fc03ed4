import { ofTheField, wellKnown } from './commonAcronyms'
import { issueIn } from './documentPart'
import type { DocumentPart, DocumentRule } from './documentPart'

const acronym = /(?<![\p{L}\p{N}&’'/_@.-])\p{Lu}(?:[\p{Lu}&]|\p{Ll}(?=\p{Lu})){1,9}(s?)(?![\p{L}\p{N}_@-])/gu

/**
 * An acronym is written out at its first use. Ofsted was criticised for unexplained ones (domain.md 2.4, [S70]). It
 * is explained by words before it in brackets, or by words in brackets after it.
 */
export const acronymRule: DocumentRule = (parts, { acronyms, known }) => {
  const openly = new Set(known.filter((name) => !(name in acronyms)).flatMap((name) => name.split(/\s+/)))
  const words = { ...ofTheField, ...acronyms }
  const met = new Map<string, { readonly part: DocumentPart; readonly at: number; count: number }>()
  const explained = new Set<string>()
  for (const part of parts) {
    if (!part.statement && part.kind !== 'heading') continue
    for (const match of part.text.matchAll(acronym)) {
      const plain = match[0].replace(/s$/, '')
      if (wellKnown.has(plain.toUpperCase()) || openly.has(plain) || isNumeral(plain)) continue
      const before = met.get(plain)
      if (before) before.count += 1
      else if (isExplained(part.text, match, words[plain])) explained.add(plain)
      if (!before) met.set(plain, { part, at: match.index, count: 1 })
    }
  }
  return [...met].flatMap(([plain, { part, at, count }]) => {
    if (explained.has(plain) || !part.statement || part.text.toUpperCase() === part.text) return []
    const full = Object.hasOwn(words, plain) ? words[plain] : undefined
    return [
      issueIn(
        part,
        {
          rule: 'style.acronym',
          severity: 'info',
          message: 'This acronym is not written out where it first stands, and not every reader knows it.',
        },
        plain,
        at,
        full === undefined ? undefined : count > 1 ? `${full} (${plain})` : full,
      ),
    ]
  })
}

/** "hub (MASH)", "hub, MASH, ", "MASH (multi-agency ...)": the words stand beside it. */
const isExplained = (text: string, match: RegExpExecArray, words: string | undefined): boolean => {
  const end = match.index + match[0].length
  const [lead, rest] = [text.slice(Math.max(0, match.index - 600), match.index), text.slice(end, end + 40)]
  if (/[\p{L}’]\s+[(‘“[]{1,2}(?:the\s+)?$/u.test(lead)) return true
  if (/^\s*\(\s*\p{L}/u.test(rest)) return true
  const said = lead.toLowerCase().replace(/\s+/g, ' ')
  return words !== undefined && said.includes(words.toLowerCase())
}

const isNumeral = (word: string): boolean => /^[IVX]+$/.test(word)
