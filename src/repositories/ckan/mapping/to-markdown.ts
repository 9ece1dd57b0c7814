/**
 * A description from HTML to the Markdown that CKAN shows. Pure.
 * No text becomes a tag, an image or a list, and no word is lost. CKAN's own rendering is what it is written for, and was tried against: python-markdown
 * with no extension, so code is indented and never fenced; then bleach, which lets `<a href>` and `<img src>` that are written as HTML through.
 * Libraries that turn HTML into Markdown leave a `<` of the text as it is.
 */
import { type Node, type Tag, textOf, toTree } from './html-tree.ts';
import { asLines, BLOCKS, isUnsafeCode, toLines, toOneLine, toPlainLines } from './inline-markdown.ts';

interface Block {
  kind: 'text' | 'list' | 'quote' | 'code';
  text: string;
}

/** None where nothing is in it. */
const block = (kind: Block['kind'], text: string): readonly Block[] => (text === '' ? [] : [{ kind, text }]);

const indent = (text: string, by: string): string => text.replace(/^(?!$)/gm, by);
const isBlank = (node: Node): boolean => typeof node === 'string' && node.trim() === '';

/** Behind anything but a text an indented line is no code, and its words would be read as Markdown; a list behind a list would go on with it. */
const needsSpace = ({ kind }: Block, before: Block | undefined): boolean =>
  (kind === 'code' && before?.kind !== 'text') || (kind === 'list' && before?.kind === 'list');

const join = (blocks: readonly Block[], gap = '\n\n'): string =>
  blocks.map((one, at) => (needsSpace(one, blocks[at - 1]) ? `&nbsp;\n\n${one.text}` : one.text)).join(gap);

/** A text, and a list of such below it at the most: its lines may follow each other without a gap. */
const isTight = ([first, ...rest]: readonly Block[]): boolean =>
  first?.kind === 'text' && rest.length <= 1 && rest.every(({ kind, text }) => kind === 'list' && !text.includes('\n\n'));

/** What is no item is one, but for a list, which belongs to the item before it. */
const itemsOf = (nodes: readonly Node[]): readonly Node[][] => {
  const items: Node[][] = [];
  for (const node of nodes) {
    if (isBlank(node)) continue;
    const last = items.at(-1);
    if (typeof node !== 'string' && node.name === 'li') items.push(node.children);
    else if (typeof node !== 'string' && /^[uo]l$/.test(node.name) && last !== undefined) items[items.length - 1] = [...last, node];
    else items.push([node]);
  }
  return items;
};

const toList = ({ name, children }: Tag): string => {
  const items = itemsOf(children).map((item): readonly Block[] => {
    const blocks = toBlocks(item);
    return blocks[0]?.kind === 'text' ? blocks : [{ kind: 'text', text: '&nbsp;' }, ...blocks];
  });
  const gap = items.every(isTight) ? '\n' : '\n\n';
  return items.map((blocks, at) => `${name === 'ol' ? `${at + 1}.` : '-'} ${indent(join(blocks, gap), '    ').trimStart()}`).join(gap);
};

/** A line for each row; what is no row is one. */
const rowsOf = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string' || !/^(thead|tbody|tfoot|tr)$/.test(node.name)) return toOneLine([node]) || [];
    if (node.name !== 'tr') return rowsOf(node.children);
    const cells = node.children
      .filter((cell) => !isBlank(cell))
      .map((cell) => toOneLine(typeof cell === 'string' ? [cell] : cell.children));
    return cells.join(' | ');
  });

const toHeading = (name: string, nodes: readonly Node[]): string => {
  const words = toOneLine(nodes).replace(/(?<!#)#+$/, (marks) => marks.replaceAll('#', '\\#'));
  return words === '' ? '' : `${'#'.repeat(Number(name[1]))} ${words}`;
};

const toBlock = (tag: Tag): readonly Block[] => {
  const { name, children } = tag;
  switch (name) {
    case 'pre': {
      const code = textOf(children)
        .trimEnd()
        .replace(/^\s*\n/, '');
      return isUnsafeCode(code) ? block('text', toPlainLines(code)) : block('code', indent(code, '    '));
    }
    case 'ul':
    case 'ol':
      return block('list', toList(tag));
    case 'table':
      return block('text', asLines(rowsOf(children)));
    case 'tr':
      return block('text', asLines(rowsOf([tag])));
    case 'blockquote':
      return block(
        'quote',
        indent(join(toBlocks(children)), '> ')
          .replace(/^$/gm, '>')
          .replace(/^>$/, ''),
      );
    default:
      return /^h[1-6]$/.test(name) ? block('text', toHeading(name, children)) : toBlocks(children);
  }
};

const isBlock = (node: Node): node is Tag =>
  typeof node !== 'string' && (BLOCKS.has(node.name) || (!/^(a|b|strong|i|em|code)$/.test(node.name) && node.children.some(isBlock)));

function toBlocks(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    blocks.push(...block('text', toLines(line)));
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
