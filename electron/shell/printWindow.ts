import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import type { WebContents } from 'electron'
import { printPolicy } from './contentSecurityPolicy'
import type { PrintPdf } from './renderLetter'
import { withoutDates } from './withoutDates'

const pages = new Map<string, string>()

/** Lays a document out on A4 as tagged PDF with an outline. */
export const htmlToPdf: PrintPdf = (html, lines) =>
  withPrintWindow(html, async (contents) =>
    withoutDates(
      await contents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        ...(lines === null
          ? {}
          : { displayHeaderFooter: true, headerTemplate: lines.header, footerTemplate: lines.footer }),
      }),
    ),
  )

/** Opens the system's print dialog; false when the user cancels it or nothing was printed. */
export const printOnPaper = (html: string): Promise<boolean> =>
  withPrintWindow(
    html,
    (contents) =>
      new Promise((resolve) => {
        contents.print({ silent: false, printBackground: false }, (printed) => resolve(printed))
      }),
  )

/** A window nobody sees, without preload, script or network, that lives for one document. */
const withPrintWindow = async <T>(html: string, work: (contents: WebContents) => Promise<T>): Promise<T> => {
  const id = randomUUID()
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  })
  pages.set(id, html)
  try {
    await window.loadURL(`app://print/${id}`)
    return await work(window.webContents)
  } finally {
    pages.delete(id)
    window.destroy()
  }
}

const printSession = () => {
  const printing = session.fromPartition('visitbook-print')
  if (!printing.protocol.isProtocolHandled('app')) {
    printing.protocol.handle('app', (request) => {
      const html = pages.get(request.url.slice('app://print/'.length))
      return new Response(html ?? 'Not found', {
        status: html === undefined ? 404 : 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': printPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
        },
      })
    })
  }
  return printing
}
