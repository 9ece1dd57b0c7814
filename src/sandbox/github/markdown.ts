/** Renders the Markdown of release notes as GitHub does in outline: headings, lists, code, quotes, links, mentions. Raw HTML is escaped. */

export interface Links {
  /** `https://HOST` for mentions. */
  serverUrl: string;
  /** `OWNER/NAME` for issue numbers. */
  repository?: string;
}

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const isSafe = (address: string): boolean => /^(https?:|mailto:|[^:]*$)/i.test(address);

const toLink = (text: string, address: string): string => (isSafe(address) ? `<a href="${address}" rel="nofollow">${text}</a>` : text);

const toEmphasis = (text: string): string =>
  text
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/~~(.+?)~~/g, '<del>$1</del>')
    .replace(/(^|[\s(])[*_](\S(?:.*?\S)?)[*_](?=$|[\s.,;:!?)])/g, '$1<em>$2</em>');

const toMentions = (text: string, links: Links): string => {
  const people = text.replace(
    /(^|[\s(])@([a-z\d](?:[a-z\d-]*[a-z\d])?)/gi,
    (_, before: string, login: string) => `${before}<a class="user-mention notranslate" href="${links.serverUrl}/${login}">@${login}</a>`,
  );
  if (links.repository === undefined) return people;
  return people.replace(
    /(^|[\s(])#(\d+)\b/g,
    (_, before: string, number: string) =>
      `${before}<a class="issue-link" href="${links.serverUrl}/${links.repository}/issues/${number}">#${number}</a>`,
  );
};

/** One pass over code, images, links and bare addresses, so that nothing inside one is taken for another. */
const spans = /`([^`]+)`|!\[([^\]]*)\]\(([^)\s]+)\)|\[([^\]]+)\]\(([^)\s]+)\)|(https?:\/\/[^\s<>)]*[^\s<>).,;:!?])/g;

const toInline = (text: string, links: Links): string => {
  const plain = (piece: string): string => toMentions(toEmphasis(escapeHtml(piece)), links);
  let html = '';
  let at = 0;
  for (const found of text.matchAll(spans)) {
    const [whole, code, alt, image, label, address, bare] = found;
    html += plain(text.slice(at, found.index));
    if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`;
    else if (image !== undefined)
      html += isSafe(image) ? `<img src="${escapeHtml(image)}" alt="${escapeHtml(alt ?? '')}">` : plain(alt ?? '');
    else if (label !== undefined) html += toLink(plain(label), escapeHtml(address ?? ''));
    else if (bare !== undefined) html += toLink(escapeHtml(bare), escapeHtml(bare));
    at = found.index + whole.length;
  }
  return html + plain(text.slice(at));
};

const bullet = /^\s*(?:[*+-]|\d+\.)\s+/;

const toList = (lines: readonly string[], links: Links): string => {
  const kind = /^\s*\d/.test(lines[0] ?? '') ? 'ol' : 'ul';
  const items = lines.reduce<string[]>((list, line) => {
    if (bullet.test(line)) list.push(line.replace(bullet, ''));
    else list.push(`${list.pop() ?? ''} ${line.trim()}`);
    return list;
  }, []);
  return `<${kind}>\n${items.map((item) => `<li>${toInline(item, links)}</li>`).join('\n')}\n</${kind}>`;
};

const toBlock = (block: string, links: Links): string => {
  const lines = block.split('\n');
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(block);
  if (heading !== null && lines.length === 1) {
    const level = heading[1]?.length ?? 1;
    return `<h${level}>${toInline(heading[2] ?? '', links)}</h${level}>`;
  }
  if (/^([-*_])(\s*\1){2,}$/.test(block)) return '<hr>';
  if (lines.every((line) => line.startsWith('>')))
    return `<blockquote>\n${toHtml(lines.map((line) => line.replace(/^> ?/, '')).join('\n'), links)}\n</blockquote>`;
  if (bullet.test(block)) return toList(lines, links);
  return `<p>${lines.map((line) => toInline(line, links)).join('<br>\n')}</p>`; // notes keep their line breaks
};

/** Blocks are parted by empty lines, a heading stands alone, and a list begins where its first item does. */
const toBlocks = (text: string): string[] =>
  text
    .replace(/^(#{1,6}\s.*)$/gm, '\n\n$1\n\n')
    .replace(/^(?!\s*(?:[*+-]|\d+\.)\s)(\S.*)\n(?=(?:[*+-]|1\.)\s)/gm, '$1\n\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '');

const toHtml = (text: string, links: Links): string =>
  toBlocks(text)
    .map((block) => toBlock(block, links))
    .join('\n');

/** Markdown to HTML, the same for the same text. Fenced code is cut out first, so that nothing in it is read as Markdown. */
export const renderMarkdown = (markdown: string, links: Links): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .split(/^(```.*\n[\s\S]*?^```[ \t]*)$/m)
    .map((part) => {
      const code = /^```(.*)\n([\s\S]*?)^```/m.exec(part);
      return code === null ? toHtml(part, links) : `<pre><code>${escapeHtml(code[2] ?? '')}</code></pre>`;
    })
    .filter((part) => part !== '')
    .join('\n');

/** The text alone, as `body_text`. */
export const toPlainText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
