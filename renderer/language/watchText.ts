import type { BlockText, Caret } from './blockText'
import { checkBlocks, languageHasFailed, watchLanguage } from './languageClient'
import { movedMarks, movedOn } from './movedMarks'
import { createPainter } from './paintMarks'
import type { CheckKind, LanguageMark } from './protocol'
import type { Edit, PlacedMark, Writing } from './writing'

export type TextMarks = {
  /** In the order of the text. */
  readonly marks: readonly PlacedMark[]
  /** `starting`: nothing has been checked yet, so that no marks mean nothing. */
  readonly state: 'starting' | 'checked' | 'failed'
}

type Block = BlockText & { readonly marks: readonly LanguageMark[]; readonly checkedText: string | null }

/** Long enough for the fingers to have paused, short enough not to be waited for. */
const pause = 200

/**
 * Follows a text: what was changed is checked once typing pauses, and drawn. In a keystroke itself only
 * a timer is set, and the marks of its own block move with their words.
 */
export const watchText = (
  writing: Writing,
  checks: readonly CheckKind[],
  on: {
    readonly changed: (marks: TextMarks) => void
    /** Words were pasted, and these identifiers came with them. */
    readonly pasted: (found: readonly PlacedMark[]) => void
  },
) => {
  const painter = createPainter()
  const blocks = new Map<string, Block>()
  const dirty = new Set<string>()
  let order: readonly string[] = []
  /** The place last typed at: its word is not marked before the cursor has left it. */
  let typingAt: Caret | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame: number | undefined
  let beforePaste: ReadonlyMap<string, number> | null = null
  let hasChecked = false
  let isOver = false
  /** How often the known words have changed. */
  let learned = 0

  const placed = (): readonly PlacedMark[] =>
    order.flatMap((key) => (blocks.get(key)?.marks ?? []).map((mark) => ({ key, mark })))

  const tell = () =>
    on.changed({
      marks: placed(),
      state: languageHasFailed() ? 'failed' : hasChecked ? 'checked' : 'starting',
    })

  const draw = (key: string) => {
    const block = blocks.get(key)
    if (block === undefined) return painter.wipe(key)
    const shown = block.marks.filter((mark) => !isBeingTyped(key, mark))
    painter.draw(key, shown, (mark) => writing.rangeOf(key, block, mark))
  }

  const isBeingTyped = (key: string, { start, end }: LanguageMark) =>
    typingAt !== null && typingAt.key === key && start <= typingAt.offset && typingAt.offset <= end

  /** Before the next frame: the marks of edited blocks stand where their words stand. */
  const follow = () => {
    frame = undefined
    const keys = [...dirty]
    dirty.clear()
    const known = keys.filter((key) => blocks.has(key))
    for (const [key, now] of writing.blocksOf(known)) {
      const before = blocks.get(key)
      if (before === undefined) continue
      blocks.set(key, movedOn(before, now))
    }
    known.forEach(draw)
  }

  const readAll = () => {
    const present = writing.blocks()
    order = present.map(([key]) => key)
    for (const [key, now] of present) {
      const before = blocks.get(key)
      blocks.set(key, before === undefined ? { ...now, marks: [], checkedText: null } : movedOn(before, now))
    }
    const still = new Set(order)
    for (const key of blocks.keys())
      if (!still.has(key)) {
        blocks.delete(key)
        painter.wipe(key)
      }
  }

  const check = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    // An answer to what was asked before a paste knows nothing of it, however late it comes: the next one will.
    const knowsOfPaste = beforePaste !== null
    readAll()
    const changed = order.flatMap((key) => {
      const block = blocks.get(key)
      return block === undefined || block.checkedText === block.text ? [] : [{ key, text: block.text }]
    })
    if (changed.length > 0) {
      const asked = learned
      const answer = await checkBlocks(changed, checks)
      if (isOver) return
      if (answer !== null) hasChecked = true
      const texts = new Map(changed.map(({ key, text }) => [key, text]))
      for (const { key, marks } of answer ?? []) {
        const block = blocks.get(key)
        const text = texts.get(key)
        if (block === undefined || text === undefined) continue
        // Typing has gone on meanwhile: the marks move along, and the block is asked about again; as it is where words
        // have become known that this answer does not know of.
        blocks.set(key, {
          ...block,
          marks: movedMarks(onPlain(marks, block), text, block.text),
          checkedText: asked === learned ? text : null,
        })
        draw(key)
      }
    }
    tell()
    if (knowsOfPaste && timer === undefined) tellPasted()
  }

  const tellPasted = () => {
    const before = beforePaste
    if (before === null) return
    beforePaste = null
    const found = placed().filter(({ mark }) => mark.kind === 'identity')
    const spare = new Map(before)
    const added = found.filter(({ mark }) => {
      const left = spare.get(mark.quote) ?? 0
      spare.set(mark.quote, left - 1)
      return left <= 0
    })
    if (added.length > 0) on.pasted(added)
  }

  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), pause)
  }

  const edited = ({ keys, by, caret }: Edit) => {
    typingAt = by === 'typing' ? caret : null
    if (by === 'paste') beforePaste ??= identifiersCounted(placed())
    for (const key of keys) dirty.add(key)
    frame ??= requestAnimationFrame(follow)
    soon()
  }

  const caretMoved = () => {
    if (typingAt === null) return
    const left = typingAt
    const now = writing.caret()
    if (now !== null && now.key === left.key) {
      typingAt = now
      const stays = blocks.get(left.key)?.marks.some((mark) => isBeingTyped(left.key, mark)) ?? false
      if (stays) return
    }
    typingAt = null
    draw(left.key)
  }

  const left = () => {
    if (typingAt === null) return
    const { key } = typingAt
    typingAt = null
    draw(key)
  }

  const stopWriting = writing.watch({ edited, caretMoved, left, shown: soon })
  const stopLanguage = watchLanguage(() => {
    learned += 1
    for (const [key, block] of blocks) blocks.set(key, { ...block, checkedText: null })
    soon()
  })

  return {
    /** What is marked, checked to the last letter. */
    read: async (): Promise<readonly PlacedMark[]> => {
      await check()
      return placed()
    },
    /** What is marked, as far as it has been checked. */
    marks: placed,
    blockOf: (key: string): BlockText | undefined => blocks.get(key),
    order: () => order,
    stop: () => {
      isOver = true
      stopWriting()
      stopLanguage()
      clearTimeout(timer)
      if (frame !== undefined) cancelAnimationFrame(frame)
      painter.wipeAll()
      blocks.clear()
    },
  }
}

export type WatchedText = ReturnType<typeof watchText>

/** What stands in a chip was chosen from a list: it is neither misspelt nor a slip. */
const onPlain = (marks: readonly LanguageMark[], { pieces }: BlockText) =>
  marks.filter(
    ({ start, end }) => !pieces.some((piece) => !piece.isPlain && piece.start < end && start < piece.end),
  )

const identifiersCounted = (marks: readonly PlacedMark[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { mark } of marks)
    if (mark.kind === 'identity') counts.set(mark.quote, (counts.get(mark.quote) ?? 0) + 1)
  return counts
}
