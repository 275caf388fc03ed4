import { checkDocumentText } from '@shared/letters/checkDocumentText'
import type { Issue } from '@shared/letters/issue'
import type { PublishedDocument } from './publishedDocuments'

export type PublishedFigures = {
  readonly documents: number
  readonly withPack: number
  readonly words: number
  readonly rules: readonly {
    readonly rule: string
    readonly severity: Issue['severity']
    readonly count: number
    readonly perThousandWords: number
  }[]
  readonly issues: readonly { readonly document: string; readonly rule: string; readonly quote: string }[]
}

/** What the checks say of texts that were published: nearly nothing should be left to say. */
export const measurePublished = (documents: readonly PublishedDocument[]): PublishedFigures => {
  const counts = new Map<string, { severity: Issue['severity']; count: number }>()
  const issues: { document: string; rule: string; quote: string }[] = []
  let words = 0
  for (const { name, text, pack, day } of documents) {
    words += text.match(/\S+/g)?.length ?? 0
    for (const { rule, severity, quote } of checkDocumentText(text, pack, day)) {
      counts.set(rule, { severity, count: (counts.get(rule)?.count ?? 0) + 1 })
      issues.push({ document: name, rule, quote: quote.replace(/\s+/g, ' ').slice(0, 160) })
    }
  }
  return {
    documents: documents.length,
    withPack: documents.filter(({ pack }) => pack !== null).length,
    words,
    rules: [...counts]
      .map(([rule, { severity, count }]) => ({
        rule,
        severity,
        count,
        perThousandWords: (1_000 * count) / Math.max(1, words),
      }))
      .toSorted((a, b) => b.count - a.count),
    issues,
  }
}
