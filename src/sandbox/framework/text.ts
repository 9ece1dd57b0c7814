/** What the server does to every text that it takes: control characters out, HTML cleaned (facts/zenodo.md 7.2). */
import sanitizeHtml from 'sanitize-html';

const isControl = (code: number): boolean => code < 32 && code !== 9 && code !== 10 && code !== 13;

/** Trimmed, without control and zero-width characters. */
export const cleanText = (text: string): string =>
  [...text]
    .filter((character) => !isControl(character.codePointAt(0) ?? 0) && !/[\u007f-\u009f\u200b\u2060\ufeff]/.test(character))
    .join('')
    .trim();

const allowedTags =
  `a abbr acronym b blockquote br code col colgroup div table tbody tfoot thead td th tr em h1 h2 h3 h4 h5 i li ol p pre s span
  strike strong sub sup u ul`.split(/\s+/);

/** Allowed tags stay, others go and leave their text; what stands open is closed. */
export const cleanHtml = (text: string): string =>
  sanitizeHtml(cleanText(text), {
    allowedTags,
    allowedAttributes: {
      '*': ['class'],
      a: ['href', 'title', 'name', 'target', 'rel'],
      abbr: ['title'],
      acronym: ['title'],
      td: ['colspan', 'rowspan', 'width'],
      th: ['colspan', 'rowspan', 'width'],
    },
    nonTextTags: [],
  })
    .replace(/<table>(?=<tr)([\s\S]*?)<\/table>/g, '<table><tbody>$1</tbody></table>')
    .trim();

export const stripTags = (html: string): string =>
  sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
