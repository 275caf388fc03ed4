/** Pictures that a note shows. Anything that can carry a script or fetch something, as SVG, is never among them. */
export const shownTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type ShownType = (typeof shownTypes)[number]

export const isShown = (mediaType: string): mediaType is ShownType =>
  (shownTypes as readonly string[]).includes(mediaType)

/** So many first bytes tell what a file is. */
export const tellingBytes = 64

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a file is by its first bytes; its name only decides between formats that begin alike. */
export const mediaTypeOf = (start: Uint8Array, name: string): string => {
  const ending = endingOf(name)
  if (begins(start, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (begins(start, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (says(start, 0, 'GIF87a') || says(start, 0, 'GIF89a')) return 'image/gif'
  if (says(start, 0, 'RIFF') && says(start, 8, 'WEBP')) return 'image/webp'
  if (says(start, 0, '%PDF-')) return 'application/pdf'
  if (says(start, 0, 'PK\u0003\u0004')) return ending === 'docx' ? wordType : 'application/zip'
  return 'application/octet-stream'
}

/** Can a copy be written without what the file says about its making? */
export const canBeStripped = (mediaType: string): boolean => isShown(mediaType) || mediaType === wordType

export const isWordDocument = (mediaType: string): boolean => mediaType === wordType

const kinds: Readonly<Record<string, string>> = {
  docx: 'Word document',
  doc: 'Word document',
  xlsx: 'Excel workbook',
  xls: 'Excel workbook',
  csv: 'Table (CSV)',
  pptx: 'PowerPoint presentation',
  odt: 'Text document',
  ods: 'Spreadsheet',
  txt: 'Plain text',
  msg: 'E-mail',
  eml: 'E-mail',
  mp3: 'Sound recording',
  m4a: 'Sound recording',
  wav: 'Sound recording',
  mp4: 'Video',
  mov: 'Video',
  zip: 'ZIP archive',
}

/** What kind of file this is, in words a reader knows. */
export const kindInWords = (mediaType: string, name: string): string => {
  if (mediaType === 'image/png') return 'PNG picture'
  if (mediaType === 'image/jpeg') return 'JPEG picture'
  if (mediaType === 'image/gif') return 'GIF picture'
  if (mediaType === 'image/webp') return 'WebP picture'
  if (mediaType === 'application/pdf') return 'PDF document'
  const ending = endingOf(name)
  const known = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined
  return known ?? (ending === '' ? 'File' : `${ending.toUpperCase()} file`)
}

/** "2.4 MB", as people read sizes. */
export const sizeInWords = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`
  const [value, unit] = bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB']
  return `${value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${unit}`
}

/** The ending of a file's name, in small letters and without its dot; empty when it has none. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

const begins = (start: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => start[at] === byte)

const says = (start: Uint8Array, at: number, words: string): boolean =>
  [...words].every((sign, index) => start[at + index] === sign.charCodeAt(0))
