import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'

/** Text of a Word document as LibreOffice reads it, without header and footer. */
export const textOfDocx = (path: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'visitbook-office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const command = [
      profile,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      path,
    ]
    execFileSync('soffice', command, { stdio: 'ignore', timeout: 50_000 })
    return readFileSync(join(folder, basename(path).replace(/\.docx$/, '.txt')), 'utf8').replace(
      /^\uFEFF/,
      '',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The files inside a Word document with their text: `word/header1.xml`. */
export const partsOfDocx = (path: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]))

export const pdfInfo = (path: string): string => execFileSync('pdfinfo', [path], { encoding: 'utf8' })

/** The document's own title and the entries of its outline, as a reader shows them. Chromium writes them uncompressed. */
export const titlesInPdf = (path: string): readonly string[] =>
  [
    ...readFileSync(path)
      .toString('latin1')
      .matchAll(/\/Title (?:<FEFF([0-9A-F]*)>|\(((?:[^\\()]|\\.)*)\))/g),
  ].map(([, hex, plain]) =>
    hex === undefined
      ? (plain ?? '').replace(/\\(.)/g, '$1')
      : Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  )

/** Text between the header and the footer of each A4 page. */
export const bodyOfPdf = (path: string): string =>
  execFileSync('pdftotext', ['-x', '0', '-y', '56', '-W', '596', '-H', '724', path, '-'], {
    encoding: 'utf8',
  })

/** Text of whole pages, header and footer with it. */
export const pagesOfPdf = (path: string): readonly string[] =>
  execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((page) => page.trim() !== '')

/** The words of a text without the signs of lists, which every format draws in its own way. */
export const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== '' && !/^[•\uF0B7]$/.test(word))
