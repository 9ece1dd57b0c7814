/** Markdown that text from outside can't break out of: of a cell, a list, a link, or the page. */
import { cut, toCleanLine } from './clean.ts';

/** Longer values are cut: a cell is for people. Characters. */
const LONGEST_CELL = 2000;

/**
 * Characters that mean something to Markdown or HTML, as numeric references: those are never read as structure (CommonMark 0.31, 2.5).
 * `$` is GitHub's mathematics. `:`, `@` and `www.` only where GitHub would make a link, an emoji or a mention of them; `::` is how a runner is told things.
 */
const toReferences = (text: string): string =>
  text
    .replace(/[&<>\\`*_[\]|~$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/:(?=:|\/\/|[+\-\w]*[a-z+-][+\-\w]*:)|(?<=:):|@|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/^(?:[#+\-=!]+|\d+(?=[.)](?:\s|$)))/, (start) => [...start].map((character) => `&#${character.charCodeAt(0)};`).join(''));

/** Words inside a line, a cell or a list item. */
export const toWords = (text: string): string => toReferences(cut(toCleanLine(text), LONGEST_CELL));

/** A whole sentence: what stands between backticks in it is shown as code. */
export const toProse = (text: string): string => toWords(text).replace(/&#96;(.+?)&#96;/g, '<code>$1</code>');

/** A name, a path or a checksum, in a font of fixed width. */
export const toCode = (text: string): string => (text === '' ? '' : `<code>${toWords(text)}</code>`);

/** An address from a server, made harmless; undefined where it is not one of the web. */
export const toSafeUrl = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return url.href.replace(/[()<>[\]|`"'\\*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
};

/** A link; only the words where the address is none. `words` is text, not Markdown. */
export const toLink = (words: string, address: string | undefined): string => {
  const url = address === undefined ? undefined : toSafeUrl(address);
  return url === undefined ? toWords(words) : `[${toWords(words)}](${url})`;
};

/** One row of a table; the cells are Markdown already. */
export const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const toTableHead = (titles: readonly string[]): readonly string[] => [toRow(titles), toRow(titles.map(() => '---'))];

/** A block that is shown as it is written. The fence is longer than any run of backticks in it. */
export const toBlock = (text: string, language: string): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
};
