/** What stands before the first word in quotation marks. */
const beforeOpening = /^$|[\s([{—–/“‘'"]/u

/**
 * Straight apostrophes and quotation marks as a printed letter has them: don’t, children’s, ‘one’, “two”. Marks that
 * are typographic already stay as they are.
 */
export const typographic = (text: string): string =>
  text.replace(/['"]/g, (mark, at: number) => {
    const after = text.charAt(at + 1)
    const startsWord = beforeOpening.test(text.charAt(at - 1)) && after.trim() !== ''
    if (mark === '"') return startsWord ? '“' : '”'
    // "'90s" and "'em" leave something out; a quotation has its other end further on.
    return startsWord && /\D/.test(after) && hasOtherEnd(text.slice(at + 1)) ? '‘' : '’'
  })

const hasOtherEnd = (rest: string): boolean => /[\p{L}\p{N}.,!?…]'(?![\p{L}\p{N}])/u.test(rest)
