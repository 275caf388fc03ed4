import { Parser } from 'htmlparser2'

/** Tells whether the first level of a list, by its id, has figures; it has points otherwise. */
export const readDocxLists = (xml: string): ((list: string) => boolean) => {
  const formats = new Map<string, string>()
  const kinds = new Map<string, string>()
  let [kind, list, level] = ['', '', '']
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:abstractNum') kind = attributes['w:abstractNumId'] ?? ''
        else if (name === 'w:lvl') level = attributes['w:ilvl'] ?? ''
        else if (name === 'w:numFmt' && level === '0' && kind !== '') formats.set(kind, value)
        else if (name === 'w:num') [list, kind] = [attributes['w:numId'] ?? '', '']
        else if (name === 'w:abstractNumId' && list !== '') kinds.set(list, value)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return (id) => !['', 'bullet', 'none'].includes(formats.get(kinds.get(id) ?? '') ?? '')
}
