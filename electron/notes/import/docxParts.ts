import { strFromU8, unzipSync, zipSync } from 'fflate'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'

/** What is read of a Word document. Pictures, fonts, macros and embedded files stay packed. */
const neededPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d{0,3}|footer\d{0,3})\.xml)$/
/** Three hundred pages are a tenth of it; a packed file may claim to be, and be, far larger than it looks. */
const largestUnpacked = 40_000_000

export type DocxParts = {
  /** The document again, with nothing in it but what is needed, and that checked. */
  readonly checked: Uint8Array
  readonly textOf: (name: string) => string
  readonly namesOf: (pattern: RegExp) => readonly string[]
}

/** Unpacks the texts of a Word document within limits, or says in one sentence why not. */
export const readDocxParts = (bytes: Uint8Array): Result<DocxParts, string> => {
  const parts = unzipped(bytes)
  if (!parts.ok) return parts
  if (parts.value['word/document.xml'] === undefined)
    return err('is no Word document: it has no word/document.xml')
  // Word writes none; they could make a small file endless, or name other files.
  if (Object.values(parts.value).some((part) => /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part))))
    return err('holds definitions that no Word document has, and may be harmful')
  return ok({
    checked: zipSync(parts.value, { level: 0 }),
    textOf: (name) => strFromU8(parts.value[name] ?? new Uint8Array()),
    namesOf: (pattern) => Object.keys(parts.value).filter((name) => pattern.test(name)),
  })
}

const unzipped = (bytes: Uint8Array): Result<Record<string, Uint8Array>, string> => {
  let total = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!neededPart.test(name)) return false
        total += originalSize
        return total <= largestUnpacked
      },
    })
    return total > largestUnpacked ? err('is too large when it is unpacked') : ok(parts)
  } catch {
    return err('is no Word document, or a damaged one')
  }
}
