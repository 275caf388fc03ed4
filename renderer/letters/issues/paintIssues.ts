import type { Issue } from '@shared/letters/issue'

export type PaintedIssue = { readonly severity: Issue['severity']; readonly range: Range }

/** Draws the marks of issues over the letter; nothing in it is touched. */
export const createIssuePainter = () => {
  const drawn = new Map<string, readonly PaintedIssue[]>()
  const wipe = (key: string) => {
    for (const { severity, range } of drawn.get(key) ?? []) highlightOf(severity).delete(range)
    drawn.delete(key)
  }
  return {
    draw: (key: string, painted: readonly PaintedIssue[]) => {
      wipe(key)
      for (const { severity, range } of painted) highlightOf(severity).add(range)
      if (painted.length > 0) drawn.set(key, painted)
    },
    keys: (): readonly string[] => [...drawn.keys()],
    wipe,
    wipeAll: () => [...drawn.keys()].forEach(wipe),
  }
}

/** One of each severity for the whole window; `issues.css` says what they look like. */
const highlightOf = (severity: Issue['severity']): Highlight => {
  const name = `issue-${severity}`
  const before = CSS.highlights.get(name)
  if (before !== undefined) return before
  const made = new Highlight()
  // What the guard and the spelling mark is drawn over it.
  made.priority = -1
  CSS.highlights.set(name, made)
  return made
}
