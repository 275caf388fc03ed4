import { strToU8 } from 'fflate'

type Page = { readonly above: string; readonly lines: readonly string[]; readonly below: string }

/** A small tagged PDF of A4 pages, as bare as it can be written by hand. `catalog` and `info` add entries. */
export const aPdf = (
  pages: readonly Page[],
  {
    title,
    info = '',
    catalog = '',
  }: { readonly title: string; readonly info?: string; readonly catalog?: string },
): Uint8Array => {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, at) => {
      const drawn = [
        draw(page.above, 819),
        ...page.lines.map((line, place) => draw(line, 760 - place * 16)),
        draw(page.below, 25),
      ].join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ]
    }),
    `<< /Title (${title}) /Creator (Visitbook) /Producer (Skia/PDF m130) ${info} >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return strToU8(file)
}

const draw = (words: string, height: number): string =>
  words === '' ? '' : `BT /F1 11 Tf 60 ${height} Td (${words}) Tj ET`
