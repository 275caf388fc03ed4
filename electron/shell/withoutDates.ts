/** What the printer writes of the making of a PDF: in this order, in plain signs. */
const making = /(\/Producer \(Skia\/PDF[^()]*\)\s*)(\/CreationDate \(D:[^()]*\)\s*\/ModDate \(D:[^()]*\))/

/**
 * A PDF that does not say when it was made, to the second. Blanks of the same length keep all places in the file; one
 * that is written in another way is left as it is.
 */
export const withoutDates = (pdf: Buffer): Buffer =>
  Buffer.from(
    pdf
      .toString('latin1')
      .replace(making, (_whole, maker: string, dates: string) => maker + ' '.repeat(dates.length)),
    'latin1',
  )
