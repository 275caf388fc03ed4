import { Parser } from 'htmlparser2'
import type { PlaceEntry } from '../placeAccess'

/** The entries of a folder in the answer to a PROPFIND; null when it is no such answer. */
export const readListing = (xml: string, folder: URL): readonly PlaceEntry[] | null => {
  const entries: PlaceEntry[] = []
  let isListing = false
  let href = ''
  let size = ''
  let tag = ''
  let changed = ''
  let isFolder = false
  let within = ''
  const parser = new Parser(
    {
      onopentagname: (name) => {
        within = localName(name)
        if (within === 'multistatus') isListing = true
        if (within === 'collection') isFolder = true
        if (within === 'response') [href, size, tag, changed, isFolder] = ['', '', '', '', false]
      },
      ontext: (text) => {
        if (within === 'href' && href === '') href = text.trim()
        else if (within === 'href') href += text.trim()
        if (within === 'getcontentlength') size += text.trim()
        if (within === 'getetag') tag += text.trim()
        if (within === 'getlastmodified') changed += text.trim()
      },
      onclosetag: (name) => {
        within = ''
        if (localName(name) !== 'response') return
        const entry = entryOf(folder, href)
        if (entry === null) return
        // A tag that is called weak for a moment is the same afterwards.
        const version = isFolder ? '' : tag.replace(/^W\//, '') || changed
        entries.push({ name: entry, size: Number(size) || 0, isFolder, version })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return isListing ? entries : null
}

/** Servers choose their own prefix for the names of WebDAV. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** The name of an entry right in the folder. A server that names anything else is not followed. */
const entryOf = (folder: URL, href: string): string | null => {
  if (!URL.canParse(href, folder.href)) return null
  const path = pathOf(new URL(href, folder.href))
  const parent = pathOf(folder)
  if (path === null || parent === null || !path.startsWith(parent)) return null
  const name = path.slice(parent.length).replace(/\/$/, '')
  return name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name) ? null : name
}

const pathOf = (url: URL): string | null => {
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    return null
  }
}
