import { mediaTypeOf } from '@shared/attachments/mediaType'
import { stripped } from '@shared/attachments/stripped'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { faultOfFields } from './fields'
import type { OpenPackage } from './openPackage'
import { targetPart } from './relations'
import { relationNames, runningTypes, wordNames } from './templateParts'
import type { RunningPart, RunningType, TemplateParts } from './templateParts'
import { allNamed, changed, elementsOf } from './xmlTree'
import type { XmlElement } from './xmlTree'

type Running = Pick<TemplateParts, 'running' | 'media'>
type Clean = (root: XmlElement) => XmlElement

/** Headers and footers of a template's last page with their pictures. The failure is one sentence. */
export const readRunning = (found: OpenPackage, clean: Clean): Result<Running, string> => {
  const media = new Map<string, Uint8Array>()
  const running: RunningPart[] = []
  for (const [place, id] of referencesOf(found.document)) {
    const [kind, type] = place.split(' ') as [RunningPart['kind'], RunningType]
    const relation = found.relations.find((each) => each.id === id && each.kind === kind)
    if (relation === undefined) continue
    const name = targetPart(found.main, relation.target)
    const root = found.treeOf(name)
    if (root === null || root.attributes['xmlns:w'] !== wordNames)
      return err(`is a damaged Word document: its ${kind} cannot be read`)
    // Other programs give links other names, which would be lost here and break the document.
    if (namesLinksOtherwise(root))
      return err(`has a ${kind} that another program made: open and save it once in Word`)
    const fault = faultOfFields(root, `a ${kind}`)
    if (fault !== null) return err(fault)
    const read = withPictures(found, name, clean(root), media)
    if (!read.ok) return err(`${read.error} in a ${kind}`)
    running.push({ kind, type, ...read.value })
  }
  return ok({ running, media })
}

const namesLinksOtherwise = (node: XmlElement): boolean =>
  Object.entries(node.attributes).some(([name, value]) => value === relationNames && name !== 'xmlns:r') ||
  elementsOf(node).some(namesLinksOtherwise)

/** Which part stands where on the last page: a section that names none goes on with what those before it have. */
const referencesOf = (document: XmlElement): ReadonlyMap<string, string> => {
  const references = new Map<string, string>()
  for (const kind of ['header', 'footer'])
    for (const type of runningTypes) {
      const last = allNamed(document, `w:${kind}Reference`)
        .filter(({ attributes }) => (attributes['w:type'] ?? 'default') === type)
        .at(-1)
      if (last !== undefined) references.set(`${kind} ${type}`, last.attributes['r:id'] ?? '')
    }
  return references
}

/** A part with its pictures under names of our own; everything else that it leads to must not be there. */
const withPictures = (
  found: OpenPackage,
  part: string,
  root: XmlElement,
  media: Map<string, Uint8Array>,
): Result<Pick<RunningPart, 'root' | 'pictures'>, string> => {
  const relations = new Map(found.relationsIn(part).map((relation) => [relation.id, relation]))
  const pictures = new Map<string, string>()
  let fault: string | null = null
  const nameOf = (target: string): string | null => {
    const source = targetPart(part, target)
    const read = pictureOf(source, found.bytesOf(source))
    if (!read.ok) {
      fault ??= read.error
      return null
    }
    const same = [...media].find(([, bytes]) => Buffer.compare(bytes, read.value.bytes) === 0)
    const name = same?.[0] ?? `image${media.size + 1}.${read.value.ending}`
    media.set(name, read.value.bytes)
    return name
  }
  const renamed = (id: string): string | null => {
    const relation = relations.get(id)
    if (relation === undefined || relation.external || relation.kind === 'hyperlink') return null
    if (relation.kind !== 'image') {
      fault ??= 'holds something that is no picture (a chart, a diagram or another file)'
      return null
    }
    const name = nameOf(relation.target)
    if (name === null) return null
    const known = [...pictures].find(([, each]) => each === name)?.[0]
    const own = known ?? `rId${pictures.size + 1}`
    pictures.set(own, name)
    return own
  }
  const withIds = changed({ name: '', attributes: {}, children: [root] }, (inner) => [
    {
      ...inner,
      attributes: Object.fromEntries(
        Object.entries(inner.attributes).flatMap(([name, value]) => {
          if (!name.startsWith('r:')) return [[name, value]]
          const id = renamed(value)
          return id === null ? [] : [[name, id]]
        }),
      ),
    },
  ])
  const [own] = withIds.children
  if (fault !== null || own === undefined || typeof own === 'string') return err(fault ?? 'is damaged')
  return ok({ root: own, pictures: [...pictures].map(([id, name]) => ({ id, name })) })
}

/** Drawings of Windows have no metadata but the name of a program. */
const drawn = /\.(emf|wmf|bmp)$/i

const pictureOf = (
  source: string,
  bytes: Uint8Array | undefined,
): Result<{ readonly ending: string; readonly bytes: Uint8Array }, string> => {
  if (bytes === undefined) return err('lacks a picture that it shows')
  const ending = drawn.exec(source)?.[1]?.toLowerCase()
  if (ending !== undefined) return ok({ ending, bytes })
  const type = mediaTypeOf(bytes, source)
  const plain = stripped(type, bytes)
  const known = endings[type]
  return plain === null || known === undefined
    ? err('holds a picture that is damaged, or of a kind that cannot be used (use PNG or JPEG)')
    : ok({ ending: known, bytes: plain })
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
}
