import { allNamed, element, parseXml, writeXml } from './xmlTree'

/** A link from one part of a Word document to another, or to something outside. */
export type Relation = {
  readonly id: string
  /** The last word of its type: `image`, `header`, `hyperlink`. */
  readonly kind: string
  readonly target: string
  readonly external: boolean
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const coreType = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** The name of the part that holds the relations of a part. */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** Relations as they stand in their part; none where there is no such part. */
export const readRelations = (xml: string): readonly Relation[] => {
  const root = xml === '' ? null : parseXml(xml)
  if (root === null) return []
  return allNamed(root, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    kind: /([^/]*)$/.exec(attributes['Type'] ?? '')?.[1] ?? '',
    target: attributes['Target'] ?? '',
    external: attributes['TargetMode'] === 'External',
  }))
}

/** The part of relations; none of them leads outside. */
export const writeRelations = (relations: readonly Omit<Relation, 'external'>[]): string =>
  writeXml(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      relations.map(({ id, kind, target }) =>
        element('Relationship', {
          Id: id,
          Type: kind === 'core-properties' ? coreType : officeTypes + kind,
          Target: target,
        }),
      ),
    ),
  )

/** The part that a relation of `from` leads to. */
export const targetPart = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const steps = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
