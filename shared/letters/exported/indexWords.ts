import type { EvidenceIndexFormat } from '../../ipc/contract'
import type { EvidenceIndex } from '../evidenceIndex'
import { csvRows } from '../indexToCsv'
import { indexColumns, layOutIndex } from '../layOutIndex'
import type { WrittenWords } from './judgeExported'

/** The words of the evidence index as a file of this kind is to hold them. */
export const indexWords = (index: EvidenceIndex, format: EvidenceIndexFormat): WrittenWords => {
  const { title, about, notice, parts } = layOutIndex(index)
  const inOrder =
    format === 'csv'
      ? csvRows(index).map((row) => row.join(' '))
      : [
          title,
          about,
          notice,
          ...parts.flatMap(({ heading, groups }) => [
            heading,
            head,
            ...groups.flatMap(({ label, text, rows, none }) => [
              `${label} ${text}`,
              ...(rows.length === 0 ? [none] : rows.map((cells) => cells.join(' '))),
            ]),
          ]),
        ]
  return {
    title: `${title}: ${about}`,
    parts: inOrder.map((words) => ({ words, near: words })),
    ...(format === 'pdf' ? { repeated: head } : {}),
  }
}

const head = indexColumns.map((column) => column.head).join(' ')
