/** A piece of JSON: a text, another single value, a sign of punctuation; `fault` where none of these begins. */
export type JsonToken = {
  readonly kind: 'string' | 'scalar' | '[' | ']' | '{' | '}' | ':' | ',' | 'end' | 'fault'
  readonly start: number
  readonly end: number
}

/** The token at or after a place. Texts are read sign by sign: a pattern would overflow on one of many megabytes. */
export const jsonTokenAt = (text: string, from: number): JsonToken => {
  let start = from
  while (isSpace(text.charCodeAt(start))) start += 1
  if (start >= text.length) return { kind: 'end', start, end: start }
  const sign = text.charAt(start)
  if (isPunctuation(sign)) return { kind: sign, start, end: start + 1 }
  if (sign === '"') {
    const end = endOfString(text, start + 1)
    return end === -1 ? { kind: 'fault', start, end: start } : { kind: 'string', start, end }
  }
  scalar.lastIndex = start
  const match = scalar.exec(text)
  return match ? { kind: 'scalar', start, end: scalar.lastIndex } : { kind: 'fault', start, end: start }
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

type Punctuation = '[' | ']' | '{' | '}' | ':' | ','
const isPunctuation = (sign: string): sign is Punctuation => '[]{}:,'.includes(sign)
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** After the closing quotation mark; -1 when the text is not closed, or holds what it must not. */
const endOfString = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return -1
    if (code !== 0x5c) continue
    at += 1
    const escape = text.charAt(at)
    if (escape === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4
    else if (escape === '' || !'"\\/bfnrt'.includes(escape)) return -1
  }
  return -1
}
