const role =
  /(?:Inspectors?|Director|Chief|Executive|Chair|Leader|Mayor|Commissioner|Manager|Officer|Scrutineer|Superintendent|Constable|Head|Lead|Member|analyst|Secretary|President|Independent|Accountable|HMI|Ofsted)\b/i

/** Lists of names are short: what is farther away says nothing of a name. */
const reach = 1_000

/**
 * Inspectors, addressees and signatories are named openly, in lines of their own that say their role, and in the lines
 * of a list above or below such a line.
 */
export const isNamedOpenly = (text: string, offset: number): boolean => {
  const start = Math.max(0, offset - reach)
  const lines = text.slice(start, offset + reach).split('\n')
  const at = text.slice(start, offset).split('\n').length - 1
  const line = lines[at] ?? ''
  if (/^\s*(?:Dear|Yours|cc|Copy)\b/i.test(line)) return true
  if (/\bInspectors? for this (?:visit|inspection) (?:was|were)\b/.test(line)) return true
  if (!isList(line)) return false
  const above = lines
    .slice(Math.max(0, at - 5), at)
    .reverse()
    .filter(isFilled)
  const below = lines.slice(at + 1, at + 5).filter(isFilled)
  return role.test(line) || [above, below].some((near) => near.slice(0, untilProse(near)).some(namesRole))
}

const isFilled = (line: string): boolean => line.trim() !== ''
const namesRole = (line: string): boolean => role.test(line)
const untilProse = (near: readonly string[]): number => {
  const prose = near.findIndex((line) => !isList(line))
  return prose === -1 ? near.length : prose
}

/** Names and titles are written with capitals; in a line of a sentence most words are not. */
const isList = (line: string): boolean => {
  const words = line
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => word !== '' && !/^(?:of|and|for|the|to|in)$/.test(word))
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return words.length > 1 && small * 2 < words.length
}
