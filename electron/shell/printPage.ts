import { join } from 'node:path'
import type { Dialogs } from './dialogs'
import { htmlToPdf, printOnPaper } from './printWindow'
import { writeVerified } from './writeVerified'

/** Prints a page by the system's dialog; for a test, which has no printer, into its folder. False: not printed. */
export const printPage = async (dialogs: Dialogs, html: string, name: string): Promise<boolean> => {
  if (dialogs.testFolder === null) return printOnPaper(html)
  const written = await writeVerified(
    join(dialogs.testFolder, `printed ${name}.pdf`),
    await htmlToPdf(html, null),
  )
  return written.ok
}
