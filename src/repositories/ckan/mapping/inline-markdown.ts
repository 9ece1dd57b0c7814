/** What stands in a line, as Markdown: words, marks, code and links. What was a word stays one. Pure. */
import { type Node, textOf } from './html-tree.ts';

const MARKS: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*' };
/** Tags that stand for themselves: what is beside one is no part of its line. */
export const BLOCKS: ReadonlySet<string> = new Set('p div table tr blockquote ul ol li pre h1 h2 h3 h4 h5 h6'.split(' '));

const escapeEntities = (text: string): string => text.replace(/&(?=#|\w+;)/g, '&amp;').replaceAll('<', '&lt;');

/** What Markdown would read as its own, wherever it stands. A `!` would make an image of a link behind it. */
const escapeText = (text: string): string => escapeEntities(text.replace(/[\\`*_[\]]|!(?=\[|$)/g, '\\$&'));

/** And what it would at the beginning of a line. */
const escapeLines = (text: string): string =>
  text
    .replace(/^(#|>|-|\+(?=\s|$))/gm, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^[=~]/gm, (mark) => `&#${mark.charCodeAt(0)};`);

/** A reference that is none, which code can't escape: Python's reader of HTML breaks off there, and python-markdown takes what follows for HTML. */
export const isUnsafeCode = (text: string): boolean => /&#(?!\d+;|x[\da-f]+;)/i.test(text);

/** Marks stand at words, not at spaces, and not around an empty line. */
const mark = (text: string, by: string): string => {
  const inner = text.trim();
  if (inner === '' || /\n[^\S\n]*\n/.test(inner)) return text;
  const at = text.length - text.trimStart().length;
  return text.slice(0, at) + by + inner + by + text.slice(at + inner.length);
};

const toCode = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  if (isUnsafeCode(line)) return escapeText(line);
  const fence = '`'.repeat(1 + [...line.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0));
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
};

/** Also what `encodeURIComponent` leaves. */
const encode = (letter: string): string => (/[()']/.test(letter) ? `%${letter.charCodeAt(0).toString(16)}` : encodeURIComponent(letter));

const toLink = (text: string, href = ''): string => {
  const label = text.trim().replace(/ *\n/g, ' ');
  const target = href.replace(/[\s()<>\\`'"]/g, encode);
  return target === '' || label === '' ? text : `[${label}](${escapeEntities(target)})`;
};

const toPiece = (node: Node, isMarked: boolean): string => {
  if (typeof node === 'string') return escapeText(node.replace(/\s+/g, ' '));
  const { name, href, children } = node;
  if (name === 'br') return '  \n';
  if (name === 'code') return toCode(textOf(children));
  // Marks in marks are read in many ways.
  const by = isMarked ? undefined : MARKS[name];
  const text = toInline(children, isMarked || by !== undefined);
  if (name === 'a') return toLink(text, href);
  if (by !== undefined) return mark(text, by);
  return BLOCKS.has(name) ? ` ${text} ` : text;
};

/** Two marks, or two codes, side by side would be read as one. */
function toInline(nodes: readonly Node[], isMarked = false): string {
  const pieces: string[] = [];
  let last: string | undefined;
  for (const piece of nodes.map((node) => toPiece(node, isMarked))) {
    if (piece === '') continue;
    if ((last === '*' || last === '`') && piece[0] === last) pieces.push(' ');
    pieces.push(piece);
    last = piece.at(-1);
  }
  return pieces.join('');
}

/** A paragraph: lines that end where the writer ended them. */
export const toLines = (nodes: readonly Node[]): string =>
  escapeLines(
    toInline(nodes)
      .trim()
      .split('\n')
      .map((line) => line.trim().replace(/ {2,}/g, ' '))
      .filter(Boolean)
      .join('  \n'),
  );

/** All in one line, as in a heading or a cell; the beginning is not looked at. */
export const toOneLine = (nodes: readonly Node[]): string =>
  toInline(nodes)
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');

/** Code that can't be one, as the lines that it was. */
export const toPlainLines = (text: string): string =>
  escapeLines(
    text
      .split('\n')
      .map((line) => escapeText(line.trim()))
      .filter(Boolean)
      .join('  \n'),
  );

/** Lines that are Markdown already, as a paragraph that keeps them apart. */
export const asLines = (lines: readonly string[]): string => escapeLines(lines.join('  \n'));
