import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printable } from '@shared/letters/printable'
import { parseXml, writeXml } from '../../../electron/letters/template/xmlTree'
import type { XmlElement, XmlNode } from '../../../electron/letters/template/xmlTree'

const name = fc.stringMatching(/^[a-z]{1,3}(:[a-zA-Z]{1,5})?$/)
const { tree } = fc.letrec<{ tree: XmlElement; node: XmlNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({ unit: 'binary', maxLength: 10 }),
    tie('tree'),
  ),
  tree: fc.record({
    name,
    attributes: fc.dictionary(name, fc.string({ unit: 'binary', maxLength: 10 }), { maxKeys: 3 }),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
}))

const textIn = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textIn).join('')
const namesIn = (node: XmlNode): readonly string[] =>
  typeof node === 'string' ? [] : [node.name, ...node.children.flatMap(namesIn)]

it('writes any tree so that it is read as the same elements and words, and then stays as it is', () => {
  fc.assert(
    fc.property(tree, (made) => {
      const read = parseXml(writeXml(made))
      if (read === null) throw new Error('It cannot be read')
      expect(textIn(read)).toBe(printable(textIn(made)))
      expect(namesIn(read)).toEqual(namesIn(made))
      const again = parseXml(writeXml(read))
      expect(again).toEqual(read)
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['no element', 'plain words'],
  ['nothing', ''],
  ['elements nested without end', '<a>'.repeat(300)],
])('reads no tree from %s', (_what, xml) => {
  expect(parseXml(xml)).toBeNull()
})

it('writes what is well formed out of what is not', () => {
  const read = parseXml('<a x="1" "y="2"><b>one</a><script>two')
  expect(read && writeXml(read)).toMatch(/^<\?xml [^>]*\?><a x="1"><b>one<\/b><\/a>$/)
})
