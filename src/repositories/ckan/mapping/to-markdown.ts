/** A description from HTML to the Markdown that CKAN shows. Its HTML was sanitised before: no more than paragraphs, lists, links, code and the like. Pure. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });

/** What Markdown would read as its own. */
const escapeMarks = (text: string): string => text.replace(/[\\`*_[\]]/g, '\\$&').replace(/^(\s*)(#{1,6}\s|>|[-+]\s)/gm, '$1\\$2');

const MARKS: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*' };
const BLOCKS = new Set('p div table tr blockquote ul ol pre h1 h2 h3 h4 h5 h6'.split(' '));

interface Link {
  href: string | undefined;
  from: number;
}

/** Control characters go, as well: one of them fails a whole write (facts/ckan.md 1.5). */
export const withoutControls = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');

export const toMarkdown = (html: string): string => {
  const out: string[] = [];
  const lists: { isOrdered: boolean; count: number }[] = [];
  const links: Link[] = [];
  let inPre = 0;
  const addBreak = (): void => {
    out.push('\n\n');
  };
  const open = (tag: string, attributes: string): void => {
    if (tag === 'br') out.push('  \n');
    else if (tag === 'a') links.push({ href: /\bhref="([^"]*)"/i.exec(attributes)?.[1], from: out.push('') });
    else if (tag === 'ul' || tag === 'ol') lists.push({ isOrdered: tag === 'ol', count: 0 });
    else if (tag === 'li') {
      const list = lists.at(-1);
      if (list !== undefined) list.count += 1;
      out.push(`\n${'    '.repeat(Math.max(0, lists.length - 1))}${list?.isOrdered ? `${list.count}. ` : '- '}`);
    } else if (tag === 'code' && inPre === 0) out.push('`');
    else if (tag === 'td' || tag === 'th') out.push(' | ');
    if (tag === 'pre') {
      inPre += 1;
      out.push('\n\n```\n');
    } else if (BLOCKS.has(tag) && lists.length === 0) addBreak();
    if (/^h[1-6]$/.test(tag)) out.push(`${'#'.repeat(Number(tag[1]))} `);
    if (tag === 'blockquote') out.push('> ');
    out.push(MARKS[tag] ?? '');
  };
  const close = (tag: string): void => {
    out.push(MARKS[tag] ?? '');
    if (tag === 'a') {
      const link = links.pop();
      if (link === undefined) return;
      const label = out.splice(link.from).join('').trim();
      const href = decode(link.href ?? '').replace(/[\s()<>]/g, encodeURIComponent);
      out.push(href === '' || label === '' ? label : `[${label}](${href})`);
    } else if (tag === 'code' && inPre === 0) out.push('`');
    else if (tag === 'pre') {
      inPre = Math.max(0, inPre - 1);
      out.push('\n```\n\n');
    } else if (tag === 'ul' || tag === 'ol') {
      lists.pop();
      if (lists.length === 0) addBreak();
    } else if (BLOCKS.has(tag) && lists.length === 0) addBreak();
  };
  let inCode = 0;
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+|</g)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)\b([^>]*)>$/i.exec(piece);
    if (tag !== null) {
      const name = (tag[2] ?? '').toLowerCase();
      if (name === 'code') inCode = Math.max(0, inCode + (tag[1] === '/' ? -1 : 1));
      if (tag[1] === '/') close(name);
      else open(name, tag[3] ?? '');
    } else if (!/^<[!/?]/.test(piece)) {
      const text = decode(piece);
      const isAtStart = out.findLast((one) => one !== '')?.endsWith('\n') ?? true;
      const line = text.replace(/\s+/g, ' ').replace(/^ /, isAtStart ? '' : ' ');
      out.push(inPre > 0 ? text : inCode > 0 ? line : escapeMarks(line));
    }
  }
  return withoutControls(out.join(''))
    .replace(/(?<! ) +\n/g, (spaces) => (spaces.length === 3 ? spaces : '\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
