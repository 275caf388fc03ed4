import { strToU8, zipSync } from 'fflate'
import { relationsOf, writeRelations } from './relations'
import { relationNames, wordNames } from './templateParts'
import type { RunningPart, TemplateParts } from './templateParts'
import { element, withChildren, writeXml } from './xmlTree'
import type { XmlElement, XmlNode } from './xmlTree'

type Part = {
  readonly kind: string
  readonly name: string
  readonly type: string
  readonly root: XmlElement
}

const office = 'application/vnd.openxmlformats-officedocument.'
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml'
/** ZIP cannot say "no time": the first that it can say. */
const noTime = new Date(1980, 0, 1)

/** A Word document of these parts around a body; the same parts always give the same bytes. */
export const writePackage = (parts: TemplateParts, body: readonly XmlNode[]): Uint8Array => {
  const { fixed, running } = partsOf(parts)
  const named = [...fixed, ...running].map((part, at) => ({ ...part, id: `rId${at + 1}` }))
  const references = running.map(({ kind, name, runningType }) =>
    element(`w:${kind}Reference`, {
      'w:type': runningType,
      'r:id': named.find((each) => each.name === name)?.id ?? '',
    }),
  )
  const section = withChildren(parts.section, [...references, ...parts.section.children])
  const document = element('w:document', { 'xmlns:w': wordNames, 'xmlns:r': relationNames }, [
    element('w:body', {}, [...body, section]),
  ])
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(named, [...parts.media.keys()])),
    '_rels/.rels': strToU8(
      writeRelations([
        { id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' },
        { id: 'rId2', kind: 'core-properties', target: 'docProps/core.xml' },
      ]),
    ),
    'docProps/core.xml': strToU8(
      writeXml(
        element('cp:coreProperties', {
          'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        }),
      ),
    ),
    'word/document.xml': strToU8(writeXml(document)),
    [relationsOf('word/document.xml')]: strToU8(
      writeRelations(named.map(({ id, kind, name }) => ({ id, kind, target: name }))),
    ),
  }
  for (const { name, root } of named) files[`word/${name}`] = strToU8(writeXml(root))
  for (const { name, pictures } of running)
    if (pictures.length > 0)
      files[relationsOf(`word/${name}`)] = strToU8(
        writeRelations(
          pictures.map((picture) => ({ id: picture.id, kind: 'image', target: `media/${picture.name}` })),
        ),
      )
  for (const [name, bytes] of parts.media) files[`word/media/${name}`] = bytes
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: noTime }]])),
    { level: 6 },
  )
}

const partsOf = (parts: TemplateParts) => {
  const optional = (kind: string, name: string, type: string, root: XmlElement | null): readonly Part[] =>
    root === null ? [] : [{ kind, name, type, root }]
  const fixed: readonly Part[] = [
    ...optional('styles', 'styles.xml', `${office}wordprocessingml.styles+xml`, parts.styles),
    ...optional('settings', 'settings.xml', `${office}wordprocessingml.settings+xml`, parts.settings),
    ...optional('numbering', 'numbering.xml', `${office}wordprocessingml.numbering+xml`, parts.numbering),
    ...optional('theme', 'theme/theme1.xml', `${office}theme+xml`, parts.theme),
    ...optional('fontTable', 'fontTable.xml', `${office}wordprocessingml.fontTable+xml`, parts.fonts),
  ]
  const counts = { header: 0, footer: 0 }
  const running = parts.running.map(({ kind, type, root, pictures }: RunningPart) => ({
    kind,
    runningType: type,
    name: `${kind}${(counts[kind] += 1)}.xml`,
    type: `${office}wordprocessingml.${kind}+xml`,
    root,
    pictures,
  }))
  return { fixed, running }
}

const contentTypes = (parts: readonly Part[], media: readonly string[]): string => {
  const endings = [...new Set(media.map((name) => /[^.]*$/.exec(name)?.[0] ?? ''))].sort()
  const main = `${office}wordprocessingml.document.main+xml`
  return writeXml(
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...endings.map((ending) =>
        element('Default', { Extension: ending, ContentType: pictureTypes[ending] ?? `image/${ending}` }),
      ),
      element('Override', { PartName: '/word/document.xml', ContentType: main }),
      element('Override', { PartName: '/docProps/core.xml', ContentType: coreType }),
      ...parts.map(({ name, type }) => element('Override', { PartName: `/word/${name}`, ContentType: type })),
    ]),
  )
}

const pictureTypes: Readonly<Record<string, string>> = { emf: 'image/x-emf', wmf: 'image/x-wmf' }
