import { draftMarking } from './letter'
import type { LetterContent, LetterStage } from './letter'

type Named = Pick<LetterContent, 'documentType' | 'authorityShortName' | 'letterDate' | 'title'>

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * "OFFICIAL-SENSITIVE Sheffield focused visit letter 2024-11-20 draft.docx"; a final letter carries neither marking nor
 * "draft". Can be written on Windows, macOS and Linux.
 */
export const exportFileName = (content: Named, stage: LetterStage, format: string): string => {
  const kind = /focused visit/i.test(content.title)
    ? 'focused visit letter'
    : /monitoring visit/i.test(content.title)
      ? 'monitoring visit letter'
      : content.documentType === 'letter'
        ? 'letter'
        : 'inspection report'
  const place = legal(content.authorityShortName)
  const words = [place, kind, content.letterDate ?? ''].filter((word) => word !== '').join(' ')
  const stem = stage === 'final' ? words : `${draftMarking} ${words} draft`
  return `${reserved.test(stem) ? `letter ${stem}` : stem}.${format}`
}

/** Long enough for every place, short enough for a deep folder on Windows. */
const longestPlace = 80

const legal = (text: string): string =>
  [...text.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')]
    .slice(0, longestPlace)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
