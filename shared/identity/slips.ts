const letters = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * A word that one letter too many, too few or out of turn makes strange: "Recieved", "Superviion". Short words are near
 * to too many others to say.
 */
export const isSlip = (lower: string, isWord: (lower: string) => boolean): boolean => {
  if (lower.length < 6 || lower.length > 24) return false
  const places = Array.from({ length: lower.length }, (_, at) => at)
  return (
    places.some((at) => isWord(lower.slice(0, at) + lower.slice(at + 1))) ||
    places.some((at) =>
      isWord(lower.slice(0, at) + (lower[at + 1] ?? '') + (lower[at] ?? '') + lower.slice(at + 2)),
    ) ||
    places.some((at) => letters.some((letter) => isWord(lower.slice(0, at) + letter + lower.slice(at))))
  )
}
