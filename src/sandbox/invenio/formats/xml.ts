/** XML as lxml writes it: two blanks a level, an empty text kept apart from no text. */

export type Attributes = Readonly<Record<string, string>>;

export interface Element {
  name: string;
  attributes: Attributes;
  content: string | readonly Element[] | undefined;
}

export const el = (name: string, content?: Element['content'], attributes: Attributes = {}): Element => ({ name, content, attributes });

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const written = ({ name, attributes, content }: Element, indent: string): string => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${safe(value).replaceAll('"', '&quot;')}"`);
  const start = `${indent}<${name}${given.join('')}`;
  if (content === undefined || (Array.isArray(content) && content.length === 0)) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${safe(content)}</${name}>`;
  return `${start}>\n${content.map((child) => written(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
};

/** Without the declaration: to stand within another document. */
export const fragment = (root: Element, indent = ''): string => written(root, indent);

export const xmlDocument = (root: Element): string => `<?xml version='1.0' encoding='utf-8'?>\n${written(root, '')}\n`;
