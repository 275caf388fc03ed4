/** A node of a note's document as Lexical stores it. */
export type SerialisedNode = { readonly [key: string]: unknown }

/** A block or a stretch of text that holds other nodes. */
export const element = (type: string, children: readonly SerialisedNode[]): SerialisedNode => ({
  children,
  direction: null,
  format: '',
  indent: 0,
  type,
  version: 1,
})

/** The words of a block, with its line breaks. */
export const textNodes = (text: string): readonly SerialisedNode[] =>
  text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
      ...(line === ''
        ? []
        : [{ detail: 0, format: 0, mode: 'normal', style: '', text: line, type: 'text', version: 1 }]),
    ])
