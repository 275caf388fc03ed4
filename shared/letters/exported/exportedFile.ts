import type { EvidenceIndexFormat, ExportFormat } from '../../ipc/contract'

/** What an exported file can be: a letter, or the evidence index beside it. */
export type ReadableFormat = ExportFormat | EvidenceIndexFormat

/** What was found in an exported file that was opened again. */
export type ExportedFile = {
  /** The words of the letter in reading order, without what runs along the pages. */
  readonly body: string
  /** Where the protective marking belongs, and the words that stand there. */
  readonly places: readonly { readonly place: string; readonly words: string }[]
  /** What the file says its title is; null: this kind of file has none. */
  readonly title: string | null
  /** What the file tells besides its pages, each in a few words: "an author". */
  readonly hidden: readonly string[]
}

/** Why an exported file is not called checked. */
export type ExportFault =
  | { readonly kind: 'unreadable'; readonly message: string }
  /** `near`: the beginning of the part where the words begin to differ; '' after the last one. */
  | { readonly kind: 'words'; readonly near: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'markingMissing'; readonly places: readonly string[] }
  | { readonly kind: 'markingLeft'; readonly places: readonly string[] }
  | { readonly kind: 'metadata'; readonly what: readonly string[] }
  /** Identifiers that nobody has settled or accepted. The file is as it should be, its words are not. */
  | { readonly kind: 'identifiers'; readonly count: number }
