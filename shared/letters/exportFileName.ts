import { draftMarking } from './letter'
import type { LetterContent, LetterStage } from './letter'
import { stageWords } from './stages'

type Named = Pick<LetterContent, 'documentType' | 'authorityShortName' | 'letterDate' | 'title'>

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * "OFFICIAL-SENSITIVE Sheffield focused visit letter 2024-11-20 draft.docx"; a later stage stands after "draft", and
 * a final letter carries neither marking nor "draft". Can be written on Windows, macOS and Linux.
 */
export const exportFileName = (content: Named, stage: LetterStage, format: string): string => {
  const words = nameWords(content, [])
  const stem = stage === 'final' ? words : `${draftMarking} ${words} ${stageInName(stage)}`
  return `${reserved.test(stem) ? `letter ${stem}` : stem}.${format}`
}

/** "OFFICIAL-SENSITIVE Sheffield focused visit letter evidence index 2024-11-20.csv": it is never published. */
export const indexFileName = (content: Named, format: string): string =>
  `${draftMarking} ${nameWords(content, ['evidence index'])}.${format}`

/** "OFFICIAL-SENSITIVE Sheffield focused visit letter factual accuracy responses 2024-11-20.docx". */
export const responsesFileName = (content: Named): string =>
  `${draftMarking} ${nameWords(content, ['factual accuracy responses'])}.docx`

const nameWords = (content: Named, more: readonly string[]): string => {
  const kind = /focused visit/i.test(content.title)
    ? 'focused visit letter'
    : /monitoring visit/i.test(content.title)
      ? 'monitoring visit letter'
      : content.documentType === 'letter'
        ? 'letter'
        : 'inspection report'
  return [legalFileWords(content.authorityShortName), kind, ...more, content.letterDate ?? '']
    .filter((word) => word !== '')
    .join(' ')
}

/** Everything before the final text is a draft; at which stage, its name says. */
const stageInName = (stage: LetterStage): string =>
  stage === 'draft' ? 'draft' : `draft ${stageWords[stage].toLowerCase()}`

/** File systems count bytes, up to 255: this leaves room for the other words. */
const mostBytes = 160

/** Words of a person's choosing as part of a file name that every system takes. */
export const legalFileWords = (text: string): string => {
  let bytes = 0
  const fitting = [...text.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')].filter(
    (sign) => (bytes += bytesOf(sign)) <= mostBytes,
  )
  return fitting
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
}

const bytesOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
