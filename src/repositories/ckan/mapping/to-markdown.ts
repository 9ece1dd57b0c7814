/**
 * A description from HTML to the Markdown that CKAN shows. Pure.
 * What was a word stays one: no text becomes a tag, an image or a list. CKAN's own rendering (python-markdown with no extension, so code is indented and
 * never fenced; then bleach, which lets `<a href>` and `<img src>` written as HTML through) is what it is written for; tried against it.
 * Libraries that turn HTML into Markdown leave a `<` of the text as it is.
 */
import { type Node, type Tag, textOf, toTree } from './html-tree.ts';

const MARKS: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*' };
const BLOCKS = new Set('p div table tr blockquote ul ol li pre h1 h2 h3 h4 h5 h6'.split(' '));

const escapeEntities = (text: string): string => text.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('<', '&lt;');

/** What Markdown would read as its own, wherever it stands. A `!` would make an image of a link behind it. */
const escapeText = (text: string): string => escapeEntities(text.replace(/[\\`*_[\]]|!(?=\[|$)/g, '\\$&'));

/** And what it would at the beginning of a line. */
const escapeLines = (text: string): string =>
  text
    .replace(/^(#|>|-|\+(?=\s|$))/gm, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^[=~]/gm, (mark) => `&#${mark.charCodeAt(0)};`);

/** Marks stand at words, not at spaces. */
const mark = (text: string, by: string): string => text.replace(/^(\s*)(.*\S)(\s*)$/s, `$1${by}$2${by}$3`);

const toCode = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const fence = '`'.repeat(1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
};

const toLink = (text: string, href = ''): string => {
  const label = text.trim().replace(/\s*\n/g, ' ');
  const target = href.replace(/[\s()<>\\`]/g, (letter) =>
    /[()]/.test(letter) ? `%${letter.charCodeAt(0).toString(16)}` : encodeURIComponent(letter),
  );
  return target === '' || label === '' ? text : `[${label}](${escapeEntities(target)})`;
};

/** Side by side two marks, or two codes, would be read as one. */
const glue = (before: string, text: string): string =>
  /[*`]$/.test(before) && before.at(-1) === text[0] ? `${before} ${text}` : before + text;

const toPiece = (node: Node, isMarked: boolean): string => {
  if (typeof node === 'string') return escapeText(node.replace(/\s+/g, ' '));
  const { name, href, children } = node;
  if (name === 'br') return '  \n';
  if (name === 'code') return toCode(textOf(children));
  // Marks in marks are read in many ways.
  const by = isMarked ? undefined : MARKS[name];
  const text = toInline(children, isMarked || by !== undefined);
  if (name === 'a') return toLink(text, href);
  return BLOCKS.has(name) ? ` ${text} ` : mark(text, by ?? '');
};

function toInline(nodes: readonly Node[], isMarked = false): string {
  return nodes.map((node) => toPiece(node, isMarked)).reduce(glue, '');
}

const toLine = (nodes: readonly Node[]): string =>
  escapeLines(
    toInline(nodes)
      .trim()
      .replace(/ +(?! |\n)/g, ' ')
      .replace(/ *\n */g, '  \n'),
  );

interface Block {
  kind: 'text' | 'list' | 'quote' | 'code';
  text: string;
}

const indent = (text: string, by: string): string => text.replace(/^(?!$)/gm, by);

/** Behind anything but a text an indented line is no code, and its words would be read as Markdown. */
const withSpace = ({ kind, text }: Block, before: Block | undefined): string =>
  kind === 'code' && before?.kind !== 'text' ? `&nbsp;\n\n${text}` : text;

const join = (blocks: readonly Block[], gap = '\n\n'): string => blocks.map((block, at) => withSpace(block, blocks[at - 1])).join(gap);

/** A text, and lists of such below it at the most: its lines may follow each other without a gap. */
const isTight = ([first, ...rest]: readonly Block[]): boolean =>
  first?.kind === 'text' && rest.every(({ kind, text }) => kind === 'list' && !text.includes('\n\n'));

const toList = ({ name, children }: Tag): Block => {
  const items = children
    .filter((node): node is Tag => typeof node !== 'string')
    .map((item): readonly Block[] => {
      const blocks = toBlocks(item.children);
      return blocks[0]?.kind === 'text' ? blocks : [{ kind: 'text', text: '&nbsp;' }, ...blocks];
    });
  const gap = items.every(isTight) ? '\n' : '\n\n';
  const lines = items.map((blocks, at) => `${name === 'ol' ? `${at + 1}.` : '-'} ${indent(join(blocks, gap), '    ').trimStart()}`);
  return { kind: 'list', text: lines.join(gap) };
};

const rowsOf = ({ name, children }: Tag): string[] => {
  const tags = children.filter((node): node is Tag => typeof node !== 'string');
  return name === 'tr' ? [tags.map((cell) => toInline(cell.children).trim().replace(/\s*\n/g, ' ')).join(' | ')] : tags.flatMap(rowsOf);
};

const toBlock = (tag: Tag): readonly Block[] => {
  const { name, children } = tag;
  if (name === 'pre') {
    const code = textOf(children).replace(/^\s*\n|\s+$/g, '');
    return code === '' ? [] : [{ kind: 'code', text: indent(code, '    ') }];
  }
  if (name === 'ul' || name === 'ol') return [toList(tag)];
  if (name === 'table' || name === 'tr') return [{ kind: 'text', text: escapeLines(rowsOf(tag).join('  \n')) }];
  if (name === 'blockquote') return [{ kind: 'quote', text: join(toBlocks(children)).replace(/^/gm, '> ').replace(/^> $/gm, '>') }];
  if (!/^h[1-6]$/.test(name)) return toBlocks(children);
  const heading = toInline(children)
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/#+$/, (marks) => marks.replaceAll('#', '\\#'));
  return heading === '' ? [] : [{ kind: 'text', text: `${'#'.repeat(Number(name[1]))} ${heading}` }];
};

const isBlock = (node: Node): node is Tag =>
  typeof node !== 'string' && (BLOCKS.has(node.name) || (!/^(a|b|strong|i|em|code)$/.test(node.name) && node.children.some(isBlock)));

function toBlocks(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const text = toLine(line);
    if (text !== '') blocks.push({ kind: 'text', text });
    line = [];
  };
  for (const node of nodes)
    if (isBlock(node)) {
      endLine();
      blocks.push(...toBlock(node));
    } else line.push(node);
  endLine();
  return blocks;
}

export const toMarkdown = (html: string): string => join(toBlocks(toTree(html)));
