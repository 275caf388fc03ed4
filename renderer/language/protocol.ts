import type { IdentifierRule, Replacement } from '@shared/identity/identifier'

type Place = {
  /** In the text of its block, in UTF-16 units; the end is after the last one. */
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A word that no list knows. */
export type SpellingMark = Place & { readonly kind: 'spelling' }

/** Words that can lead to a person. */
export type IdentityMark = Place & {
  readonly kind: 'identity'
  readonly rule: IdentifierRule
  readonly message: string
  readonly replacement?: Replacement
}

export type LanguageMark = SpellingMark | IdentityMark

/** One block of text under the key that its editor knows it by. */
export type TextBlock = { readonly key: string; readonly text: string }
export type MarkedBlock = { readonly key: string; readonly marks: readonly LanguageMark[] }

/** What counts as right: by spelling, and as leading to nobody. */
export type KnownWords = { readonly spelling: readonly string[]; readonly identity: readonly string[] }

export type CheckKind = LanguageMark['kind']

/** Questions to the worker; it answers in the order in which they were asked. */
export type Question =
  | { readonly kind: 'know'; readonly words: KnownWords }
  | {
      readonly kind: 'check'
      readonly request: number
      readonly blocks: readonly TextBlock[]
      readonly checks: readonly CheckKind[]
    }
  | { readonly kind: 'suggest'; readonly request: number; readonly word: string }

export type Answer =
  | { readonly kind: 'checked'; readonly request: number; readonly blocks: readonly MarkedBlock[] }
  | { readonly kind: 'suggestions'; readonly request: number; readonly words: readonly string[] }
