/**
 * Text as it can stand in every kind of document: without the control signs that XML and HTML forbid (but tab and line
 * break) and without lone halves of surrogate pairs.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (unit) => (unit === '\n' || unit === '\t' ? unit : ''))
