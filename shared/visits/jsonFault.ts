import { jsonTokenAt } from './jsonTokens'
import type { JsonToken } from './jsonTokens'

/** Where a text stops being JSON, counted from 1, and what stands there. */
export type JsonFault = { readonly line: number; readonly column: number; readonly message: string }

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'comma or end' | 'nothing'

/**
 * The first fault of a text that `JSON.parse` refused. Engines word and place their errors differently, so that the
 * place is found here.
 */
export const findJsonFault = (text: string): JsonFault | null => {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    const token = jsonTokenAt(text, at)
    if (token.kind === 'end')
      return expected === 'nothing'
        ? null
        : fault(text, token.start, 'the file ends too early; it may be cut off')
    if (token.kind === 'fault')
      return fault(
        text,
        token.start,
        text.charAt(token.start) === '"'
          ? 'this text in quotation marks is not closed or not escaped'
          : describe(expected, open.at(-1)),
      )
    const next = step(expected, token.kind, open)
    if (next === null) return fault(text, token.start, describe(expected, open.at(-1)))
    expected = next
    at = token.end
  }
}

/**
 * The first name that stands twice in one object of a text that is JSON. `JSON.parse` keeps the last of them, and what
 * the others say would be lost without a word.
 */
export const findRepeatedName = (text: string): JsonFault | null => {
  const objects: (Set<string> | null)[] = []
  let at = 0
  let before: JsonToken['kind'] = 'end'
  for (;;) {
    const token = jsonTokenAt(text, at)
    if (token.kind === 'end' || token.kind === 'fault') return null
    if (token.kind === '{') objects.push(new Set())
    else if (token.kind === '[') objects.push(null)
    else if (token.kind === '}' || token.kind === ']') objects.pop()
    else if (token.kind === 'string' && (before === '{' || before === ',')) {
      const names = objects.at(-1)
      // In a list it is a value; a value of an object follows a colon.
      if (names) {
        const name: unknown = JSON.parse(text.slice(token.start, token.end))
        if (names.has(String(name))) return fault(text, token.start, 'this name stands here a second time')
        names.add(String(name))
      }
    }
    before = token.kind
    at = token.end
  }
}

/** What may follow; null when the token must not stand here. Keeps `open`, the brackets not closed yet. */
const step = (expected: Expected, kind: JsonToken['kind'], open: ('{' | '[')[]): Expected | null => {
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end')
  const inObject = open.at(-1) === '{'
  if (expected === 'nothing') return null
  if (expected === ':') return kind === ':' ? 'value' : null
  if (expected === 'comma or end') {
    if (kind === ',') return inObject ? 'key' : 'value'
    if (kind !== (inObject ? '}' : ']')) return null
    open.pop()
    return afterValue()
  }
  if (expected === 'key' || expected === 'key or }') {
    if (kind === 'string') return ':'
    if (expected === 'key' || kind !== '}') return null
    open.pop()
    return afterValue()
  }
  if (kind === 'string' || kind === 'scalar') return afterValue()
  if (kind === '{' || kind === '[') {
    open.push(kind)
    return kind === '{' ? 'key or }' : 'value or ]'
  }
  if (expected !== 'value or ]' || kind !== ']') return null
  open.pop()
  return afterValue()
}

const describe = (expected: Expected, inside: '{' | '[' | undefined): string => {
  if (expected === 'nothing') return 'something stands here after the end'
  if (expected === ':') return 'a colon is expected here, after the name'
  if (expected === 'comma or end')
    return `a comma or ${inside === '{' ? '}' : ']'} is expected here, between two entries or after the last one`
  if (expected === 'key' || expected === 'key or }') return 'a name in quotation marks is expected here'
  return 'a value is expected here: text in quotation marks, a number, true, false, null, { or ['
}

const fault = (text: string, at: number, message: string): JsonFault => {
  const before = text.slice(0, at)
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return { line: (before.match(/\r\n|\r|\n/g) ?? []).length + 1, column: at - start + 1, message }
}
