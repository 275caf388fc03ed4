const letters = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * A word that letters out of turn make strange, "Teh", or one too many or too few, "Superviion". A short word with one
 * more or less is near to too many others to say.
 */
export const isSlip = (lower: string, isWord: (lower: string) => boolean): boolean => {
  if (lower.length < 3 || lower.length > 24) return false
  const places = Array.from({ length: lower.length }, (_, at) => at)
  const turned = (at: number): string =>
    lower.slice(0, at) + (lower[at + 1] ?? '') + (lower[at] ?? '') + lower.slice(at + 2)
  if (places.some((at) => isWord(turned(at)))) return true
  if (lower.length < 6) return false
  return places.some(
    (at) =>
      isWord(lower.slice(0, at) + lower.slice(at + 1)) ||
      letters.some((letter) => isWord(lower.slice(0, at) + letter + lower.slice(at))),
  )
}
