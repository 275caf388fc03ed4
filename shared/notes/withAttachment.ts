type SerialisedNode = { readonly [key: string]: unknown }

/** What a note's document keeps of an attachment that stands in it. */
export type AttachmentInNote = {
  readonly attachmentId: string
  readonly visitId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly caption: string
}

/** The document with an attachment in a paragraph of its own at the end, for a note that is open in no editor. */
export const withAttachment = (
  document: unknown,
  attachment: AttachmentInNote & { readonly text: string },
  blockId: string,
): SerialisedNode => {
  const whole = isNode(document) ? document : {}
  const root = isNode(whole['root']) ? whole['root'] : {}
  const children = Array.isArray(root['children']) ? (root['children'] as readonly unknown[]) : []
  return { ...whole, root: { ...root, children: [...children, paragraphOf(attachment, blockId)] } }
}

const paragraphOf = (attachment: AttachmentInNote, blockId: string): SerialisedNode => ({
  children: [{ type: 'attachment', version: 1, ...attachment }],
  direction: null,
  format: '',
  indent: 0,
  type: 'paragraph',
  version: 1,
  textFormat: 0,
  textStyle: '',
  $: { blockId },
})

const isNode = (value: unknown): value is SerialisedNode => typeof value === 'object' && value !== null
