/** What two texts have in common that differ in nothing but spaces, breaks and the form of their characters. */
export const sameWords = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
