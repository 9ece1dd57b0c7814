/** Sanitised HTML as a tree: it is well formed, so its tags need no parser that guesses (the one that sanitize-html brings would be loaded at each start). Pure. */
import { withoutControls } from './without-controls.ts';

/** A text, decoded, or a tag with what stands in it. */
export type Node = string | Tag;
export interface Tag {
  /** In small letters. */
  name: string;
  href?: string;
  children: Node[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const EMPTY = /^(br|hr|img|input|wbr|col)$/;

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? withoutControls(String.fromCodePoint(code)) : ' ';
  });

/** What is no tag is text; a tag that closes nothing is left out, and one that is never closed ends where its surroundings do. */
export const toTree = (html: string): readonly Node[] => {
  const root: Tag = { name: '', children: [] };
  const open = [root];
  for (const [piece] of withoutControls(html).matchAll(/<!--[\s\S]*?-->|<[^>]*>|[^<]+|</g)) {
    const [, slash, written, attributes = ''] = /^<(\/?)([a-z][a-z0-9]*)\b([^>]*)>$/i.exec(piece) ?? [];
    if (written === undefined) {
      if (!/^<[!/?]/.test(piece)) open.at(-1)?.children.push(decode(piece));
      continue;
    }
    const name = written.toLowerCase();
    if (slash === '/') {
      const at = open.findLastIndex((one) => one.name === name);
      if (at > 0) open.length = at;
      continue;
    }
    const href = /\bhref="([^"]*)"/i.exec(attributes)?.[1];
    const tag: Tag = { name, ...(href === undefined ? {} : { href: decode(href) }), children: [] };
    open.at(-1)?.children.push(tag);
    if (!EMPTY.test(name)) open.push(tag);
  }
  return root.children;
};

/** All that is written in it. */
export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : node.name === 'br' ? '\n' : textOf(node.children))).join('');
