import { escapeHtml } from './escapeHtml'

/**
 * What runs along the top and the foot of each printed page, as Chromium's templates, which take no style from the page.
 * `lines` name the document at the foot; `margin` is that of the page at its sides.
 */
export const printHeaderFooter = (
  lines: readonly string[],
  { marking, margin = '22mm' }: { readonly marking: string | null; readonly margin?: string },
): { readonly header: string; readonly footer: string } => {
  const mark = marking === null ? '' : escapeHtml(marking)
  const line = (words: string, align: string): string =>
    `<div style="width:100%;margin:0 ${margin};font:8.5pt 'Source Sans 3 Variable',Arial,sans-serif;color:#333;text-align:${align}">${words}</div>`
  const page = '<span class="pageNumber"></span> of <span class="totalPages"></span>'
  const foot = mark === '' ? '' : `<div style="text-align:center;font-weight:600">${mark}</div>`
  const title = `<div style="display:flex;justify-content:space-between;align-items:end"><span>${lines.map(escapeHtml).join('<br>')}</span><span>${page}</span></div>`
  return { header: line(`<b>${mark}</b>`, 'center'), footer: line(`${foot}${title}`, 'left') }
}
