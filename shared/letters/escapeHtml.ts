const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text in HTML, in elements and in quoted attributes. Control characters that HTML forbids are dropped. */
export const escapeHtml = (text: string): string =>
  text
    // The controls but tab and line break, and lone halves of surrogate pairs.
    .replace(/[\p{Cc}\p{Cs}]/gu, (unit) => (unit === '\n' || unit === '\t' ? unit : ''))
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
