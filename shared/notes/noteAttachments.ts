/** What a reader of the plain words meets where a picture or a file stands: it is searched and quoted like any text. */
export const attachmentText = (attachment: {
  readonly name: string
  readonly caption: string
  readonly isPicture: boolean
}): string => {
  const words = attachment.caption.trim() === '' ? attachment.name : attachment.caption.trim()
  // Its own end must stay recognisable.
  return `[${attachment.isPicture ? 'Picture' : 'File'}: ${words.replace(/\s+/g, ' ').replace(/[[\]]/g, '')}]`
}

/** The ids of the attachments that stand in a note's document, each once, in its order. */
export const attachmentsIn = (document: unknown): readonly string[] => {
  const ids = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    const { type, attachmentId } = node as Readonly<Record<string, unknown>>
    if (type === 'attachment' && typeof attachmentId === 'string') ids.add(attachmentId)
    Object.values(node).forEach(visit)
  }
  visit(document)
  return [...ids]
}
