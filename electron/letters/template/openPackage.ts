import { strFromU8, unzipSync } from 'fflate'
import { largestTemplate } from '@shared/letters/template/letterTemplate'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { readRelations, relationsOf, targetPart } from './relations'
import type { Relation } from './relations'
import { relationNames, wordNames } from './templateParts'
import { parseXml } from './xmlTree'
import type { XmlElement } from './xmlTree'

/** Pictures in a letterhead are a tenth of it; a packed file may be far larger than it looks. */
const largestUnpacked = 40_000_000
const mostEntries = 3_000

/** A Word document or template that is what it says, and has nothing in it that could do anything. */
export type OpenPackage = {
  readonly document: XmlElement
  /** The part that the document names as this: its name and its tree. null: it has none. */
  readonly partOf: (kind: string) => { readonly name: string; readonly root: XmlElement } | null
  readonly relations: readonly Relation[]
  readonly treeOf: (name: string) => XmlElement | null
  readonly relationsIn: (name: string) => readonly Relation[]
  readonly bytesOf: (name: string) => Uint8Array | undefined
  readonly main: string
}

/** Opens a file from outside within limits, or says in one sentence why it is no template. */
export const openPackage = (bytes: Uint8Array): Result<OpenPackage, string> => {
  if (bytes.length > largestTemplate)
    return err(`is too large; the limit is ${largestTemplate / 1_000_000} MB`)
  const unpacked = unzipped(bytes)
  if (!unpacked.ok) return unpacked
  const parts = new Map(Object.entries(unpacked.value))
  const fault = faultOfParts(parts)
  if (fault !== null) return err(fault)
  const textOf = (name: string): string => {
    const part = parts.get(name)
    return part === undefined ? '' : strFromU8(part).replace(/^\uFEFF/, '')
  }
  const treeOf = (name: string): XmlElement | null => (parts.has(name) ? parseXml(textOf(name)) : null)
  const relationsIn = (name: string) => readRelations(textOf(relationsOf(name)))
  const main = readRelations(textOf('_rels/.rels')).find(({ kind }) => kind === 'officeDocument')?.target
  const document = main === undefined ? null : treeOf(targetPart('', main))
  if (main === undefined || document === null) return err('is no Word document, or a damaged one')
  if (document.attributes['xmlns:w'] !== wordNames || document.name !== 'w:document')
    return err('is no usual Word document: save it in Word as “Word Document” or “Word Template”')
  if ((document.attributes['xmlns:r'] ?? relationNames) !== relationNames)
    return err('is no usual Word document: save it in Word as “Word Document” or “Word Template”')
  const mainPart = targetPart('', main)
  const relations = relationsIn(mainPart)
  return ok({
    document,
    main: mainPart,
    relations,
    treeOf,
    relationsIn,
    bytesOf: (name) => parts.get(name),
    partOf: (kind) => {
      const relation = relations.find((each) => each.kind === kind && !each.external)
      if (relation === undefined) return null
      const name = targetPart(mainPart, relation.target)
      const root = treeOf(name)
      return root === null ? null : { name, root }
    },
  })
}

const unzipped = (bytes: Uint8Array): Result<Record<string, Uint8Array>, string> => {
  let [total, entries] = [0, 0]
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        entries += 1
        return total <= largestUnpacked && entries <= mostEntries
      },
    })
    return total > largestUnpacked || entries > mostEntries
      ? err('is too large when it is unpacked')
      : ok(parts)
  } catch {
    return err('is no Word document, or a damaged one')
  }
}

const faultOfParts = (parts: ReadonlyMap<string, Uint8Array>): string | null => {
  const names = [...parts.keys()]
  const types = strFromU8(parts.get('[Content_Types].xml') ?? new Uint8Array())
  if (names.some((name) => /vba(?:Project|Data)/i.test(name)) || /macroEnabled|vbaProject/i.test(types))
    return 'holds macros, which are programs: save it in Word as “Word Template (.dotx)”, which has none'
  if (names.some((name) => /(?:^|\/)activeX\//i.test(name))) return 'holds controls that can run programs'
  if (!/wordprocessingml\.(?:document|template)\.main\+xml/.test(types))
    return 'is no Word document or Word template'
  for (const [name, part] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const text = strFromU8(part)
    if (part[0] === 0xfe || part[0] === 0xff || text.includes('\u0000'))
      return 'is a damaged Word document: a part of it is no text in UTF-8'
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
      return 'holds definitions that no Word document has, and may be harmful'
    if (name.endsWith('.rels') && readRelations(text).some(fetches))
      return 'fetches something from elsewhere when it is opened (a picture, a file or another template): take that out in Word'
  }
  return null
}

/** Links that wait for a click lose only their address; a template that this one was made from is forgotten. */
const fetches = ({ external, kind }: Relation): boolean =>
  external && kind !== 'hyperlink' && kind !== 'attachedTemplate'
