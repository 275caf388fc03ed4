/** A word of a text with what its surroundings say of its capital. */
export type Token = {
  /** Without the possessive: "Ella" of "Ella's". */
  readonly word: string
  readonly lower: string
  readonly offset: number
  /** "Ella" and "O’Neill", not "ELLA" and not "ella". */
  readonly capital: boolean
  readonly possessive: boolean
  /** Begins a sentence, a line or a quotation: its capital says nothing. */
  readonly first: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

const pattern = /\p{L}[\p{L}\p{M}]{0,60}(?:[’'-]\p{L}[\p{L}\p{M}]{0,60}){0,4}/gu

/** The words of a text, in order. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const whole = match[0]
    const gap = text.slice(end, match.index)
    end = match.index + whole.length
    const possessive =
      /[’']s$/i.test(whole) || (whole.endsWith('s') && /^[’'] ?\p{Ll}/u.test(text.slice(end, end + 3)))
    const word = whole.replace(/[’']s$/i, '')
    tokens.push({
      word,
      lower: word.toLowerCase().replace(/’/g, "'"),
      offset: match.index,
      capital: isName(word),
      possessive,
      first: tokens.length === 0 || /[.!?:;\n“"‘•◼*\t>]|[-–—] |^\s*'/.test(gap),
      gap,
    })
  }
  return tokens
}

/** Capitals where names have them: "McKay", "O’Neill", "Ana-Maria", not "IROs", "ASYE" or "They’ve". */
const isName = (word: string): boolean =>
  /^(?:(?:Mc|Mac|O[’']|D[’']|De|La|Le|Da|Di|Du)?\p{Lu}[\p{Ll}\p{M}]+)(?:[’'-]\p{L}[\p{Ll}\p{M}]+)*$/u.test(
    word,
  ) && !/[’'](?:ve|ll|re|d|t|m)$/i.test(word)
