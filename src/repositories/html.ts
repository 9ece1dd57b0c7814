/** HTML that went through a server's cleaner, and HTML that did not yet: one spelling for both. */

/** HTML as the server's cleaner would leave it, as far as spelling goes. */
export const toComparableHtml = (value: unknown): string =>
  (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
    .replace(/[\u200b-\u200d\ufeff]|(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/<\/?tbody>|\s+(?:style|class|rel|target)="[^"]*"/gi, '')
    .replace(/\s*\/>/g, '>')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);|&apos;/g, "'")
    .replace(/&(?!(?:\w+|#\d+|#x[0-9a-f]+);)/gi, '&amp;')
    .replace(/<(?![a-z/!])/gi, '&lt;')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]+>) ?/g, '$1')
    .trim();

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
