import type { XmlElement } from './xmlTree'

/** What the fields of a part say Word should put in their places, each as one text. */
export const fieldsIn = (root: XmlElement): readonly string[] => {
  const done: string[] = []
  const open: string[] = []
  const walk = (node: XmlElement): void => {
    if (node.name === 'w:fldSimple') done.push(node.attributes['w:instr'] ?? '')
    if (node.name === 'w:fldChar') {
      const type = node.attributes['w:fldCharType']
      if (type === 'begin') open.push('')
      else if (type === 'end') done.push(open.pop() ?? '')
    }
    // Words of a field outside any are taken for one of their own.
    if (node.name === 'w:instrText') {
      const words = node.children.filter((child) => typeof child === 'string').join('')
      if (open.length === 0) done.push(words)
      else open[open.length - 1] += words
    }
    for (const child of node.children) if (typeof child !== 'string') walk(child)
  }
  walk(root)
  return [...done, ...open].map((words) => words.trim()).filter((words) => words !== '')
}

const fetching =
  /\b(INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DDE|DDEAUTO|EMBED|DATABASE|RD|MACROBUTTON)\b/i
const telling =
  /^(AUTHOR|LASTSAVEDBY|FILENAME|TEMPLATE|USERNAME|USERINITIALS|USERADDRESS|DOCPROPERTY|DOCVARIABLE|INFO|COMMENTS|KEYWORDS|SUBJECT|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|REVNUM|FILESIZE)\b/i

/** Why a part cannot be in a letterhead because of its fields, in one sentence; null: its fields are in order. */
export const faultOfFields = (root: XmlElement, where: string): string | null => {
  for (const field of fieldsIn(root)) {
    const bad = (fetching.exec(field) ?? telling.exec(field))?.[1]
    if (bad === undefined) continue
    return fetching.test(field)
      ? `fetches something from elsewhere by a field (${bad.toUpperCase()}) in ${where}: take the field out in Word`
      : `shows who made a file, when or where by a field (${bad.toUpperCase()}) in ${where}: take the field out in Word`
  }
  return null
}

/** Does it number the pages itself? */
export const numbersPages = (root: XmlElement): boolean =>
  fieldsIn(root).some((field) => /^(?:=\s*)?PAGE\b/i.test(field))
