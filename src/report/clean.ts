/** Text from outside, fit to be shown on one line: nothing in it can move the cursor, hide, or turn the line round. */

/** A terminal's whole control sequence, so that its letters don't stay behind. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
const TERMINAL_SEQUENCE = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;
/** Every kind of line break and tab: they become a space. */
const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters, and those that format without being seen: direction marks and overrides, invisible spaces, tags. Joiners and Arabic signs stay: writing needs them. */
const UNSEEN = /[[\p{Cc}\p{Cf}]--[\u200c\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]]/gv;

/** One line, without anything that is not seen. */
export const toCleanLine = (text: string): string =>
  text.toWellFormed().replace(TERMINAL_SEQUENCE, '').replace(BREAK, ' ').replace(UNSEEN, '').trim();

/** The lines of a longer text, each clean; empty ones go. */
export const toCleanLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(toCleanLine)
    .filter(Boolean);

/** At most so many characters; what was cut is shown by an ellipsis. Never cuts a character in two. */
export const cut = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
};

/** HTML as plain words, for a table: tags go, the common entities are read. */
export const toPlainWords = (html: string): string =>
  html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
