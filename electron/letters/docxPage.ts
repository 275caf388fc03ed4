/** Twentieths of a point in a millimetre. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** A4 with the margins of a letter. `textWidth` is what remains between them. */
export const docxPage = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(25), bottom: mm(30), left: mm(23), right: mm(23), header: mm(10), footer: mm(10) },
  textWidth: mm(210 - 2 * 23),
} as const
