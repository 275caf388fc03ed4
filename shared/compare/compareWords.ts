import { diffArrays, diffWordsWithSpace } from 'diff'

/** A stretch of words. Those that are not added, in order, are the earlier text; those not removed, the later. */
export type Segment = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** A block of either version or of both. `before` null: it was added; `after` null: it was removed. */
export type ComparedPair<Block> = {
  readonly before: Block | null
  readonly after: Block | null
  readonly segments: readonly Segment[]
}

/** Two texts of one block that differ in more words than this are not worth interleaving, nor waiting for. */
const mostEdits = 1_000

/** What became of a row of blocks: block by block, word by word. `isSame` tells a block that was changed from another. */
export const comparePairs = <Block extends { readonly text: string }>(
  before: readonly Block[],
  after: readonly Block[],
  isSame: (a: Block, b: Block) => boolean,
): readonly ComparedPair<Block>[] => {
  const compared: ComparedPair<Block>[] = []
  let earlier = 0
  let later = 0
  const runs = diffArrays([...before], [...after], { comparator: isSame, maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ]
  for (const { removed, added, count } of runs)
    for (let place = 0; place < count; place += 1) {
      const was = added ? undefined : before[earlier]
      const is = removed ? undefined : after[later]
      if (was) earlier += 1
      if (is) later += 1
      compared.push({
        before: was ?? null,
        after: is ?? null,
        segments: compareWords(was?.text ?? '', is?.text ?? ''),
      })
    }
  return compared
}

/** Word by word, what became of one text. */
export const compareWords = (before: string, after: string): readonly Segment[] => {
  if (before === after) return spoken([{ kind: 'same', text: before }])
  const whole: readonly Segment[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  if (before === '' || after === '') return spoken(whole)
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (changes === undefined) return whole
  return joinNeighbours(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  )
}

/** Words changed side by side read as one change: the space between them belongs to both of its texts. */
const joinNeighbours = (segments: readonly Segment[]): readonly Segment[] => {
  const joined: Segment[] = []
  let removed = ''
  let added = ''
  const close = (): void => {
    const space = trailingSpace(removed) === trailingSpace(added) ? trailingSpace(added) : ''
    const without = (text: string): string => text.slice(0, text.length - space.length)
    joined.push({ kind: 'removed', text: without(removed) }, { kind: 'added', text: without(added) })
    joined.push({ kind: 'same', text: space })
    removed = ''
    added = ''
  }
  segments.forEach(({ kind, text }, index) => {
    const isBetween = removed + added !== '' && index < segments.length - 1 && text.trim() === ''
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isBetween && removed !== '' && added !== '') {
      removed += text
      added += text
    } else {
      close()
      joined.push({ kind, text })
    }
  })
  close()
  return spoken(joined)
}

const trailingSpace = (text: string): string => text.slice(text.trimEnd().length)

/** Without empty segments, and neighbours that stayed the same as one. */
const spoken = (segments: readonly Segment[]): readonly Segment[] => {
  const joined: Segment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (segment.text === '') continue
    if (last?.kind === 'same' && segment.kind === 'same')
      joined[joined.length - 1] = { kind: 'same', text: last.text + segment.text }
    else joined.push(segment)
  }
  return joined
}
