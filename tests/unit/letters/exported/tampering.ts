import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export const marking = 'OFFICIAL-SENSITIVE'

/** The package after somebody worked on one of its parts; '' is what a part says that was not there. */
export const changedPart = (docx: Uint8Array, name: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(docx)
  const changed = change(strFromU8(parts[name] ?? new Uint8Array()))
  return zipSync({ ...parts, [name]: strToU8(changed) })
}

/** The file with other words in one place. */
export const changedText = (
  format: 'docx' | 'html' | 'md' | 'txt',
  bytes: Uint8Array,
  before: string,
  after: string,
): Uint8Array => {
  const change = (text: string): string => {
    if (!text.includes(before)) throw new Error(`the file does not say ${before}`)
    return text.replace(before, after)
  }
  return format === 'docx'
    ? changedPart(bytes, 'word/document.xml', change)
    : strToU8(change(strFromU8(bytes)))
}
