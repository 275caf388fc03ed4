import type { ExportedFile, ReadableFormat } from '@shared/letters/exported/exportedFile'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { readExportedDocx } from './readExportedDocx'
import { readExportedCsv } from './readExportedCsv'
import { readExportedHtml } from './readExportedHtml'
import { readExportedMarkdown } from './readExportedMarkdown'
import { readExportedPdf } from './readExportedPdf'
import { readExportedText } from './readExportedText'

/** An exported file, opened again as whoever receives it would. The failure is one sentence. */
export const readExported = async (
  format: ReadableFormat,
  bytes: Uint8Array,
): Promise<Result<ExportedFile, string>> => {
  switch (format) {
    case 'docx':
      return readExportedDocx(bytes)
    case 'pdf':
      return readExportedPdf(bytes)
    case 'html':
      return inUtf8(bytes, readExportedHtml)
    case 'md':
      return inUtf8(bytes, readExportedMarkdown)
    case 'txt':
      return inUtf8(bytes, readExportedText)
    case 'csv':
      return inUtf8(bytes, readExportedCsv)
  }
}

const inUtf8 = (
  bytes: Uint8Array,
  read: (text: string) => Result<ExportedFile, string>,
): Result<ExportedFile, string> => {
  let text = ''
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return err('is not text in UTF-8')
  }
  return read(text)
}
